import type { Page } from "@playwright/test";
import { expect, test } from "./page.ts";

test.use({ contextOptions: { reducedMotion: "no-preference" } });

/** f = q·z: q and z travel to the gate. They are held there, at the end of their ways. */
async function holdAtGate(page: Page): Promise<void> {
  // what moves is sent for at the first stir
  await page.mouse.move(200, 300);
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => {
    const hold = (): void => {
      const chips = document.querySelectorAll(".chip");
      const ways = [...chips].flatMap((chip) => chip.getAnimations());
      for (const way of ways) {
        way.pause();
        way.currentTime = Number(way.effect?.getComputedTiming().endTime);
      }
      if (ways.length === 0) requestAnimationFrame(hold);
    };
    hold();
  });
  await page.keyboard.press("PageDown");
  await expect(page.locator(".chip")).toHaveCount(2);
}

/** How far the figures are from the middle of the gate, in radii of the gate. */
function awayFromGate(page: Page): Promise<number> {
  return page.evaluate(() => {
    const middle = (element: Element | null | undefined) => {
      const { x = 0, y = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
      return { x: x + width / 2, y: y + height / 2, radius: Math.max(width, height) / 2 };
    };
    const gate = middle(document.querySelector("svg .node.subject > :is(rect, circle, path)"));
    const chips = [...document.querySelectorAll(".chip > *")].map(middle);
    return Math.max(...chips.map(({ x, y }) => Math.hypot(x - gate.x, y - gate.y) / gate.radius));
  });
}

for (const [where, address, width, height] of [
  ["beside the cards", "/examples/xyz/?step=1", 1366, 768],
  ["on a phone", "/examples/xyz/?step=1", 390, 844],
  ["in front of a hall", "/examples/xyz/present/?step=1", 1920, 1080],
] as const) {
  test(`${where} the operands travel along the wires to their gate`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto(address);
    await expect(page.locator(".step.current, .hall-step.current")).toHaveCount(1);
    await holdAtGate(page);
    await expect.poll(() => awayFromGate(page)).toBeLessThan(1.5);
  });
}

test("at another zoom what moves is still over its wires", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/examples/xyz/?step=1");
  await expect(page.locator(".step.current")).toHaveCount(1);
  await holdAtGate(page);
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(() => awayFromGate(page)).toBeLessThan(1.5);
});
