import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./page.ts";

const current = (page: Page) => page.locator("article.step.current");

async function open(page: Page, address: string, step: number): Promise<void> {
  await page.goto(address);
  await expect(current(page)).toHaveId(`step-${step}`);
}

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name }).click();
  await expect(page.getByRole("tabpanel", { name })).toBeVisible();
}

/** The first of the fields that begin with a name. */
const field = (page: Page, name: string) => page.getByRole("spinbutton", { name }).first();

test("a changed weight changes every figure after it, and the link brings all of it back", async ({
  page,
  context,
}) => {
  // (x + y)z at x = 5: q = 10, f = −40
  await open(page, "/examples/xyz?step=2", 2);
  await openTab(page, "What if");
  await field(page, "x").fill("5");
  await expect(current(page)).toContainText("−40");
  await expect(page).toHaveURL(/#v=1&of=xyz\/printed&data=[^&]+&step=2&/);

  const other = await context.newPage();
  await open(other, page.url(), 2);
  await expect(current(other)).toContainText("−40");
  await other.getByRole("button", { name: "Back to the original" }).click();
  await expect(current(other)).toContainText("−12");
  await expect(other).toHaveURL(/\/examples\/xyz\/?\?step=2$/);
});

test("the output weights first is two presses, and the page says what differs", async ({
  page,
}) => {
  await open(page, "/examples/mazur?step=20", 20);
  await openTab(page, "What if");
  await page.getByRole("radio", { name: "output weights first" }).check();
  await expect(page.getByText("What differs")).toBeVisible();
  await expect(page).toHaveURL(/#v=1&of=mazur\/printed&/);
  await expectAccessible(page);
});

test("a given figure is changed where it stands, by keys alone", async ({ page }) => {
  await open(page, "/examples/xyz?step=7", 7);
  const stop = page.locator("svg [data-stop][data-leads-to='x']");
  await page.locator("svg [data-stop][tabindex='0']").focus();
  for (let presses = 0; presses < 30; presses += 1) {
    if (await stop.evaluate((each) => each === document.activeElement)) break;
    await page.keyboard.press(presses % 2 ? "ArrowUp" : "ArrowLeft");
  }
  await expect(stop).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(field(page, "x")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  const original = page.getByRole("button", { name: "Back to the original" });
  await expect(original).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(original).toBeHidden();
  await expect(field(page, "x")).toBeFocused();
  await page.keyboard.press("Control+Shift+z");
  await expect(original).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(stop).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(original).toBeHidden();
});

test("the notation is switched with the change and the quantity kept", async ({ page }) => {
  await open(page, "/examples/mazur?step=16", 16);
  const title = await current(page).getByRole("heading").textContent();
  await openTab(page, "What if");
  await field(page, "weight").fill("0.9");
  await expect(page).toHaveURL(/#v=1/);
  await page.getByText("Notation:").click();
  await page.getByRole("link", { name: "Nielsen" }).click();
  await expect(page).toHaveURL(/\/mazur\/nielsen\/#v=1&.*notation=nielsen/);
  await expect(page.getByRole("button", { name: "Back to the original" })).toBeVisible();
  expect(title).not.toBeNull();
});

test.describe("a link that can't be opened shows the original, and says so", () => {
  const hostile = {
    "cut short": "#v=1&of=mazur/printed&data=HcpBCgIxDAXQu&step=7&view=student&notation=mazur",
    "of another version": "#v=99&of=mazur/printed&step=1&view=student&notation=mazur",
    "with a strange part": "#v=1&of=mazur/printed&evil=<img src=x onerror=alert(1)>",
    "with no data": "#v=1&data=&step=1&view=student&notation=mazur",
    "with a prototype": `#v=1&data=${encodeURIComponent('{"__proto__":1}')}&step=1&view=student&notation=mazur`,
  };
  for (const [what, hash] of Object.entries(hostile)) {
    test(what, async ({ page }) => {
      await page.goto(`/examples/mazur/${hash}`);
      await expect(page.getByRole("alert")).toContainText("You see the original example.");
      await expect(current(page)).toHaveId("step-1");
      await page.getByRole("button", { name: "Close" }).click();
      await page.keyboard.press("ArrowRight");
      await expect(page).toHaveURL(/\/examples\/mazur\/\?step=2$/);
    });
  }
});

test("back and forward walk through jumps in a changed example", async ({ page }) => {
  await open(page, "/examples/mazur?step=12", 12);
  await openTab(page, "What if");
  await field(page, "weight").fill("0.9");
  await expect(page).toHaveURL(/#v=1.*step=12/);
  await page.getByRole("button", { name: /^Update, from step/ }).click();
  await expect(page).not.toHaveURL(/step=12/);
  await page.goBack();
  await expect(current(page)).toHaveId("step-12");
  await expect(page.getByRole("button", { name: "Back to the original" })).toBeVisible();
});

test("the focus does not vanish with a button", async ({ page }) => {
  await open(page, "/examples/mazur?step=16", 16);
  await openTab(page, "What if");
  await field(page, "weight").fill("0.9");
  const undone = page.getByRole("button", { name: "Undo" });
  await undone.focus();
  await page.keyboard.press("Enter");
  await expect(undone).toHaveAttribute("aria-disabled", "true");
  await expect(undone).toBeFocused();
  await page.getByRole("button", { name: "Redo" }).press("Enter");
  await openTab(page, "Check");
  const original = page.getByRole("button", { name: "Back to the original" });
  await original.press("Enter");
  await expect(original).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Export", exact: true })).toBeFocused();

  await page.keyboard.press("g");
  await expect(page.getByRole("spinbutton", { name: /^Step/ })).toBeFocused();
  await page.keyboard.type("2");
  await page.keyboard.press("Enter");
  const back = page.getByRole("button", { name: "Back to step 16" });
  await back.press("Enter");
  await expect(back).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Export", exact: true })).toBeFocused();
});
