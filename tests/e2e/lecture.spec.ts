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
  await page.keyboard.press(".");
  await expect(page.locator(".blank.black")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(".blank")).toHaveCount(0);
  await expectStep(page, 6);
  await page.keyboard.press("F5");
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
  await expectStep(page, 6);
});

test("the buttons fill the screen, and hide with the mouse when it rests", async ({ page }) => {
  await page.addInitScript(() => {
    WakeLock.prototype.request = (kind) => {
      document.documentElement.dataset["awake"] = kind;
      return Promise.reject(new Error("not in a test"));
    };
  });
  await open(page, "/examples/xyz/present/");
  await expect(page.locator("html")).toHaveAttribute("data-awake", "screen");
  const bar = page.locator(".bar");
  await expect(bar).toHaveCSS("opacity", "0");
  await page.mouse.move(300, 300);
  await expect(bar).toHaveCSS("opacity", "1");
  await expect(page.locator(".hall")).not.toHaveCSS("cursor", "none");
  await page.getByRole("button", { name: "Full screen" }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.mouse.move(300, 310);
  await expect(page.locator(".hall")).toHaveCSS("cursor", "none");
  await expect(bar).toHaveCSS("opacity", "0");
});

test("after a button was pressed by key, the remote sends the buttons away again", async ({
  page,
}) => {
  await open(page, "/examples/xyz/present/");
  const on = page.getByRole("button", { name: "On", exact: true });
  await on.focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expectStep(page, 2);
  await expect(page.locator(".bar")).toHaveCSS("opacity", "1");
  await page.keyboard.press("PageDown");
  await expectStep(page, 3);
  await expect(page.locator(".bar")).toHaveCSS("opacity", "0");
});

test("Tab leads into what a key has opened, and the remote goes on beside it", async ({ page }) => {
  await open(page, "/examples/xyz/present/");
  for (const [key, name] of [
    ["l", "Ledger"],
    ["i", "What if"],
  ] as const) {
    await page.keyboard.press(key);
    const sheet = page.getByRole("group", { name, exact: true });
    await expect(sheet).toBeFocused();
    const place = await page.locator(".hall-step.current").getAttribute("data-step");
    await page.keyboard.press("PageDown");
    await expectStep(page, Number(place) + 1);
    await page.keyboard.press("Tab");
    await expect(sheet.getByRole("button", { name: "Close" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(sheet).toHaveCount(0);
  }
});

test("paper and board change at a key", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await open(page, "/examples/xyz/present/");
  const ground = () => page.locator(".hall").evaluate((hall) => getComputedStyle(hall).colorScheme);
  await page.keyboard.press("t");
  await expect.poll(ground).toBe("dark");
  await page.keyboard.press("t");
  await expect.poll(ground).toBe("light");
});

test("what travels in the picture is as large as the hall’s type", async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await open(page, "/examples/mazur/present/?step=4");
  // what moves is sent for at the first stir
  await page.mouse.move(300, 300);
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => {
    const sizes: number[] = [];
    const watch = (): void => {
      for (const figure of document.querySelectorAll<HTMLElement>(".picture .chip span")) {
        const scale = figure.getBoundingClientRect().height / figure.offsetHeight;
        sizes.push(parseFloat(getComputedStyle(figure).fontSize) * scale);
        document.documentElement.dataset["chip"] = `${Math.max(...sizes)}`;
      }
      requestAnimationFrame(watch);
    };
    watch();
  });
  await page.keyboard.press("PageDown");
  const largest = () =>
    page.evaluate(() => Number(document.documentElement.dataset["chip"] ?? 0) / innerHeight);
  await expect.poll(largest).toBeGreaterThanOrEqual((48 / 1080) * 0.999);
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
  // written where a reader comes to rest
  await expect(page).toHaveURL(/\?step=3$/);
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
  await page.keyboard.press("Control+z");
  await expect(rate).toHaveValue("0.9");
  await expect(result).toHaveAttribute("aria-label", before ?? "");
  await page.keyboard.press("Control+Shift+z");
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

test("a lecture leaves out what only repeats", async ({ page }) => {
  await open(page, "/examples/han-kamber/present/");
  await page.keyboard.press("e");
  await page.getByRole("button", { name: "Leave out what repeats" }).click();
  await page.keyboard.press("Escape");
  // unit 5 repeats unit 4: first its net input, then its output
  for (const step of [3, 5]) {
    await page.keyboard.press("Alt+ArrowRight");
    await expectStep(page, step);
  }
  await expect.poll(() => new URL(page.url()).searchParams.get("plan")).toMatch(/^1,3,5/);
});

test("a plan goes on with the steps that it was made of when there are others", async ({
  page,
}) => {
  // the new w2 alone: with momentum each weight has a velocity before it
  await open(page, "/examples/mazur/present/?plan=1,37");
  const title = page.locator(".hall-step.current h2");
  await page.keyboard.press("End");
  const before = (await title.innerText()).replace(/^37\s*/, "");
  await page.keyboard.press("i");
  await page.getByRole("combobox", { name: "Method" }).selectOption({ label: "momentum" });
  await expect.poll(() => new URL(page.url()).searchParams.get("plan")).toBe("1,38-39");
  await page.getByRole("button", { name: "Close" }).click();
  await page.keyboard.press("Home");
  await expectStep(page, 1);
  for (const step of [38, 39, 39]) {
    await page.keyboard.press("PageDown");
    await expectStep(page, step);
  }
  expect((await title.innerText()).replace(/^39\s*/, "")).toBe(before);
});

test("whoever points or draws has the buttons at the top only", async ({ page }) => {
  await open(page, "/examples/xyz/present/");
  await page.keyboard.press("m");
  await page.mouse.move(400, 400);
  const spot = await page.locator(".pointer").boundingBox();
  expect((spot?.x ?? 0) + (spot?.width ?? 0) / 2).toBeCloseTo(400, 0);
  expect((spot?.y ?? 0) + (spot?.height ?? 0) / 2).toBeCloseTo(400, 0);
  await expect(page.locator(".bar")).toHaveCSS("opacity", "0");
  await page.mouse.move(400, 20);
  await expect(page.locator(".bar")).toHaveCSS("opacity", "1");
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
