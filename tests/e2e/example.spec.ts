import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./page.ts";

const EXAMPLES = ["han-kamber", "mazur", "xyz", "sigmoid-gate", "rational"];

/** Opens an example at its second step; a page that has found its step listens to keys. */
async function open(page: Page, name: string): Promise<void> {
  await page.goto(`/examples/${name}?step=2`);
  await expect(page.locator("article.step.current")).toHaveId("step-2");
}

for (const name of EXAMPLES) {
  test(`${name} is accessible on paper and on the board, at an early step and the last`, async ({
    page,
  }) => {
    await open(page, name);
    await expectAccessible(page);
    await page.keyboard.press("End");
    await expectAccessible(page);
  });

  test(`${name} fits a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, name);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await expectAccessible(page);
  });

  test(`${name}: the arrow keys walk from the first step to the last and back`, async ({
    page,
  }) => {
    await open(page, name);
    await page.keyboard.press("Home");
    const total = await page.locator("article.step").count();
    expect(total).toBeGreaterThan(3);
    for (let step = 1; step <= total; step += 1) {
      await expect(page.locator("article.step.current")).toHaveId(`step-${step}`);
      await page.keyboard.press("ArrowRight");
    }
    await expect(page).toHaveURL(new RegExp(`\\?step=${total}$`));
    await page.keyboard.press("ArrowLeft");
    await expect(page).toHaveURL(new RegExp(`\\?step=${total - 1}$`));
    await page.keyboard.press("Home");
    await expect(page.locator("article.step.current")).toHaveId("step-1");
  });
}

test("the buttons step, and the address names the step", async ({ page }) => {
  await open(page, "mazur");
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await expect(page).toHaveURL(/\?step=3$/);
  await expect(page.locator("article.step.current")).toHaveId("step-3");
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await expect(page.locator("article.step.current")).toHaveId("step-2");
});

test("a link opens at its step, with or without a slash", async ({ page }) => {
  for (const address of ["/examples/mazur?step=12", "/examples/mazur/?step=12"]) {
    await page.goto(address);
    await expect(page.locator("article.step.current")).toHaveId("step-12");
    await page.reload();
    await expect(page.locator("article.step.current")).toHaveId("step-12");
  }
});

test("a step that is not there opens the nearest one", async ({ page }) => {
  await page.goto("/examples/xyz?step=9999");
  const total = await page.locator("article.step").count();
  await expect(page.locator("article.step.current")).toHaveId(`step-${total}`);
  await page.goto("/examples/xyz?step=nonsense");
  await expect(page.locator("article.step.current")).toHaveId("step-1");
});

test("what is not yet computed is an empty slot, and the steps fill it", async ({ page }) => {
  await open(page, "han-kamber");
  const ledger = page.locator("section.ledger");
  // The inner text: a figure that waits for its step holds its room, unseen and unread.
  const shown = { useInnerText: true };
  await expect(ledger).not.toContainText("0.474", shown);
  await page.keyboard.press("End");
  for (const figure of ["0.474", "0.1311", "0.261"]) {
    await expect(ledger).toContainText(figure, shown);
  }
});

test("an example is reached from the catalogue", async ({ page }) => {
  await page.goto("/");
  await page.locator('a[href*="examples/xyz"]').first().click();
  await expect(page).toHaveURL(/\/examples\/xyz/);
  await expect(page.locator("article.step.current .katex").first()).toBeVisible();
});
