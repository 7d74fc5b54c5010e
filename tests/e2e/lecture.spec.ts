import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./page.ts";

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator(".hall.ready")).toBeVisible();
}

async function expectStep(page: Page, step: number): Promise<void> {
  await expect(page.locator(".hall-step.current")).toHaveAttribute("data-step", `${step}`);
}

/** How many rows of the formula the hall sees. */
function rowsShown(page: Page): Promise<number> {
  return page
    .locator(
      ".hall-step.current .katex-html .mtable > .col-align-l > .vlist-t > .vlist-r:first-child > .vlist > span",
    )
    .evaluateAll(
      (rows) => rows.filter((row) => getComputedStyle(row).visibility === "visible").length,
    );
}

test("a remote alone runs a lecture", async ({ page }) => {
  await open(page, "/examples/xyz/present/");
  await page.keyboard.press("F5");
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  for (let step = 1; step < 7; step += 1) {
    await expectStep(page, step);
    await page.keyboard.press("PageDown");
  }
  await expectStep(page, 7);
  await page.keyboard.press("PageDown");
  await expectStep(page, 7);
  await page.keyboard.press("PageUp");
  await expectStep(page, 6);
  await expect(page).toHaveURL(/\?step=6$/);
});

test("while the screen is black nothing moves", async ({ page }) => {
  await open(page, "/examples/xyz/present/?step=3");
  await page.keyboard.press(".");
  await expect(page.locator(".blank.black")).toBeVisible();
  await page.keyboard.press("PageDown");
  await page.keyboard.press("End");
  await page.keyboard.press(".");
  await expect(page.locator(".blank")).toHaveCount(0);
  await expectStep(page, 3);
  await page.keyboard.press("w");
  await expect(page.locator(".blank.white")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(".blank")).toHaveCount(0);
});

test("a formula comes part by part, its result last, in the picture too", async ({ page }) => {
  await open(page, "/examples/han-kamber/present/");
  await page.keyboard.press("a");
  await page.keyboard.press("PageDown");
  await expectStep(page, 2);
  const result = page.locator('.picture .slot.new[data-quantity="net.1.2"], .picture .slot.new');
  for (const rows of [1, 2]) {
    await expect.poll(() => rowsShown(page)).toBe(rows);
    await expect(result).toHaveCount(0);
    await page.keyboard.press("PageDown");
  }
  await expect.poll(() => rowsShown(page)).toBe(3);
  await expect(result).toHaveCount(1);
  await expectStep(page, 2);
  await page.keyboard.press("Alt+ArrowRight");
  await expectStep(page, 3);
  await expect.poll(() => rowsShown(page)).toBe(4);
  await page.reload();
  await expectStep(page, 3);
  await expect.poll(() => rowsShown(page), "the choice is remembered").toBe(2);
});

test("all steps at a glance lead to each of them", async ({ page }) => {
  await open(page, "/examples/mazur/present/?step=12");
  await page.keyboard.press("o");
  await expect(page.locator("button[aria-current=step]")).toBeFocused();
  await expect(page.getByRole("button", { name: /^Step \d+:/ })).toHaveCount(43);
  await page.keyboard.press("PageDown");
  await page.keyboard.press("Enter");
  await expectStep(page, 13);
  await page.keyboard.press("g");
  await expect(page.getByRole("spinbutton")).toBeFocused();
  await page.keyboard.type("40");
  await page.keyboard.press("Enter");
  await expectStep(page, 40);
});

test("letters can be switched off", async ({ page }) => {
  await open(page, "/examples/xyz/present/");
  await page.keyboard.press("?");
  await page.getByLabel("Letters and signs work as keys").uncheck();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("b");
  await page.keyboard.press("o");
  await expect(page.locator(".blank, .over")).toHaveCount(0);
  await page.keyboard.press("PageDown");
  await expectStep(page, 2);
});

test("what is changed in front of the hall is what the code leads to", async ({ page }) => {
  await open(page, "/examples/han-kamber/present/?step=11");
  const result = page.locator('.hall-step.current .formula > [role="math"]');
  const before = await result.getAttribute("aria-label");
  await page.keyboard.press("i");
  const rate = page.getByRole("spinbutton", { name: /learning rate/i });
  await rate.fill("1.8");
  await rate.press("Enter");
  await expect(result).not.toHaveAttribute("aria-label", before ?? "");
  const after = await result.getAttribute("aria-label");
  // Enter has ended the typing: a remote moves the lecture, not the number
  await page.keyboard.press("PageUp");
  await expectStep(page, 10);
  await page.keyboard.press("PageDown");
  await expect(rate).toHaveValue("1.8");
  await page.getByRole("button", { name: "Close" }).click();
  await page.keyboard.press("q");
  const code = page.getByRole("link", { name: "The step on a page of its own" });
  await expect(code).toBeVisible();
  await page.goto((await code.getAttribute("href")) ?? "");
  await expect(page.locator(`article.step.current [aria-label="${after ?? ""}"]`)).toBeVisible();
});

test("another edition and notation come in the hash, and stay there", async ({ page }) => {
  const hash = "#v=1&of=mazur/exact&step=3&view=lecture&notation=cs231n";
  await open(page, `/examples/mazur/present/${hash}`);
  await expectStep(page, 3);
  await page.keyboard.press("PageDown");
  await expectStep(page, 4);
  await expect(page).toHaveURL(/of=mazur\/exact&step=4&view=lecture&notation=cs231n$/);
  await page.reload();
  await expectStep(page, 4);
});

test("a lecture is planned in front of the hall, and its address keeps the plan of a changed example", async ({
  page,
}) => {
  await open(page, "/examples/xyz/present/");
  await page.keyboard.press("e");
  const dialog = page.getByRole("dialog", { name: "Plan" });
  await dialog.getByRole("checkbox", { name: /^2\./ }).uncheck();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press("PageDown");
  await expectStep(page, 3);
  const plan = () => new URL(page.url()).searchParams.get("plan");
  await expect.poll(plan).toBe("1,3-7");

  await page.keyboard.press("i");
  const x = page.getByRole("spinbutton", { name: /\bx\b/ }).first();
  await x.fill("10");
  await x.press("Enter");
  await expect(page).toHaveURL(/#.*step=3/);
  expect(plan()).toBe("1,3-7");
  await page.keyboard.press("Escape");
  await expect(x).toHaveCount(0);
  await page.keyboard.press("q");
  await expect(page.getByRole("link", { name: "The step on a page of its own" })).toBeVisible();
  await page.reload();
  await expectStep(page, 3);
  await page.keyboard.press("PageUp");
  await expectStep(page, 1);
});

test("what is drawn is gone with its step", async ({ page }) => {
  await open(page, "/examples/xyz/present/");
  await page.keyboard.press("d");
  await page.mouse.move(200, 200);
  await page.mouse.down();
  await page.mouse.move(300, 250);
  await page.mouse.up();
  const strokes = page.locator(".drawing path[d^=M]");
  await expect(strokes).toHaveCount(1);
  await page.keyboard.press("c");
  await expect(strokes).toHaveCount(0);
  await page.mouse.down();
  await page.mouse.move(100, 250);
  await page.mouse.up();
  await page.keyboard.press("PageDown");
  await expect(strokes).toHaveCount(0);
});

for (const [what, key] of [
  ["a step", "m"],
  ["all steps", "o"],
  ["the ledger", "l"],
  ["what if", "i"],
  ["the code", "q"],
  ["the keys", "?"],
  ["the plan", "e"],
  ["black", "b"],
] as const)
  test(`a lecture is accessible: ${what}`, async ({ page }) => {
    await open(page, "/examples/han-kamber/present/?step=8");
    await page.keyboard.press(key);
    await page.waitForLoadState("networkidle");
    await expectAccessible(page);
  });
