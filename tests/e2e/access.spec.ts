import type { Locator, Page } from "@playwright/test";
import { encodeLink } from "../../src/lib/document/link.ts";
import { readDocument } from "../../src/lib/document/read.ts";
import type { Document } from "../../src/lib/document/schema.ts";
import { solve } from "../../src/lib/document/solve.ts";
import { examples } from "../../src/lib/examples/registry.ts";
import { expect, expectAccessible, test } from "./page.ts";

const current = (page: Page): Locator => page.locator("article.step.current");
const slider = (page: Page): Locator => page.getByRole("slider", { name: "Step" });

/** Opens an example at a step; a page whose time line stands there listens to keys. */
async function open(page: Page, address: string, step: number): Promise<void> {
  await page.goto(address);
  await expect(current(page)).toHaveId(`step-${step}`);
  await expect(slider(page)).toHaveValue(`${step}`);
}

async function openTab(page: Page, name: string): Promise<Locator> {
  await page.getByRole("tab", { name }).click();
  const panel = page.getByRole("tabpanel", { name });
  await expect(panel).toBeVisible();
  await expect(panel.getByRole("status")).toHaveCount(0);
  return panel;
}

/** For each rule that a built-in example applies, the first step that does. */
function firstOfEachRule(): [string, Document, number][] {
  const found = new Map<string, [string, Document, number]>();
  for (const { variants } of examples) {
    const document = readDocument(variants[0].document);
    for (const [index, { rule }] of solve(document).trace.steps.entries())
      if (!found.has(rule)) found.set(rule, [rule, document, index + 1]);
  }
  return [...found.values()];
}

for (const [rule, document, step] of firstOfEachRule()) {
  test(`${rule}: axe finds nothing, with each panel open, on paper and on the board`, async ({
    page,
  }) => {
    const { notation } = document;
    // as an example of one's own: its page holds the cards near the step alone, so that axe is quick
    const link = await encodeLink({ document, original: null, step, view: "student", notation });
    await open(page, `/own/${link}`, step);
    await expectAccessible(page);
    for (const name of ["Why?", "Check"]) {
      await openTab(page, name);
      await expectAccessible(page, ".ledger");
    }
  });
}

test("a step reads as text: card, picture, time line, panels, fields", async ({ page }) => {
  await open(page, "/examples/xyz?step=4", 4);
  await expect(page.locator(".steps")).toMatchAriaSnapshot(`
    - heading "Backward pass" [level=2]
    - article:
      - paragraph: Step 4 of 7
      - heading "Gradient with respect to q" [level=3]
      - paragraph
      - math "the derivative of f with respect to q equals z times the derivative of f with respect to f, equals minus 4 times 1, equals minus 4"
  `);
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(page.getByRole("group", { name: "Graph of f" })).toMatchAriaSnapshot(`
    - group "Graph of f = (x + y)·z":
      - 'button "x: −2; the derivative of f with respect to x: not computed yet"'
      - 'button "y: 5; the derivative of f with respect to y: not computed yet"'
      - 'button "z: −4; the derivative of f with respect to z: not computed yet"'
      - 'button "q: 3; the derivative of f with respect to q: −4"'
      - 'button "f: −12; the derivative of f with respect to f: 1"'
  `);
  await expect(page.getByRole("tablist")).toMatchAriaSnapshot(`
    - tablist "Beside the step":
      - tab "Ledger" [selected]
      - tab "Why?"
      - tab "Check"
      - tab "What if"
  `);
  await expect(slider(page)).toHaveAttribute(
    "aria-valuetext",
    "Step 4 of 7. Gradient with respect to q",
  );
  const panel = await openTab(page, "What if");
  await expect(panel).toMatchAriaSnapshot(`
    - group "Variables":
      - spinbutton "x": −2
      - spinbutton "y": "5"
      - spinbutton "z": −4
  `);
});

/** What a screen reader says of each kind of step: its heading and its formula. */
const aloud = [
  ["xyz?step=1", "The value of q", "q equals x plus y, equals minus 2 plus 5, equals 3"],
  ["xyz?step=3", "The gradient starts at f", "the derivative of f with respect to f equals 1"],
  [
    "sigmoid-gate?step=10",
    "Gradient with respect to v 3",
    "the derivative of f with respect to v 3 equals minus the fraction 1 over v 3 squared end fraction times the derivative of f with respect to f, is about minus the fraction 1 over 1.37 squared end fraction times 1, is about minus 0.53",
  ],
  [
    "rational?step=20",
    "Gradient with respect to x",
    "the derivative of f with respect to x equals the derivative of f with respect to x through xpy plus the derivative of f with respect to x through sigx plus the derivative of f with respect to x through num, is about 1.5832 plus open paren minus 0.0358 close paren plus 0.5121, is about 2.0596",
  ],
  [
    "han-kamber?step=3",
    "Output of unit 4",
    "output of unit 4 equals sigmoid of net input of unit 4, equals the fraction 1 over 1 plus e to the power of minus net input of unit 4 end power end fraction, equals the fraction 1 over 1 plus e to the power of minus open paren minus 0.7 close paren end power end fraction, is about 0.332",
  ],
  [
    "han-kamber?step=7",
    "The loss",
    "loss equals the fraction 1 over 2 end fraction times open paren target of unit 6 minus output of unit 6 close paren squared, equals the fraction 1 over 2 end fraction times open paren 1 minus 0.474 close paren squared, is about 0.138",
  ],
  [
    "han-kamber?step=8",
    "The error of unit 6",
    "error of unit 6 equals output of unit 6 times open paren 1 minus output of unit 6 close paren times open paren target of unit 6 minus output of unit 6 close paren, equals 0.474 times open paren 1 minus 0.474 close paren times open paren 1 minus 0.474 close paren, is about 0.1311",
  ],
  [
    "han-kamber?step=9",
    "The error of unit 4",
    "error of unit 4 equals output of unit 4 times open paren 1 minus output of unit 4 close paren times error of unit 6 times weight from unit 4 to unit 6, equals 0.332 times open paren 1 minus 0.332 close paren times 0.1311 times open paren minus 0.3 close paren, is about minus 0.0087",
  ],
  [
    "han-kamber?step=13",
    "The new bias of unit 6",
    "new bias of unit 6 equals bias of unit 6 plus learning rate times error of unit 6, equals 0.1 plus 0.9 times 0.1311, is about 0.218",
  ],
  [
    "mazur?step=1",
    "Net input of unit h1",
    "net input of unit h1 equals weight 1 times input 1 plus weight 2 times input 2 plus bias 1, equals 0.15 times 0.05 plus 0.2 times 0.1 plus 0.35, equals 0.3775",
  ],
  [
    "mazur?step=11",
    "The total loss",
    "total error equals error of unit o1 plus error of unit o2, is about 0.274811083 plus 0.023560026, is about 0.298371109",
  ],
  [
    "mazur?step=12",
    "How the loss changes with the output of unit o1",
    "the derivative of total error with respect to output of unit o1 equals minus open paren target of unit o1 minus output of unit o1 close paren, is about minus open paren 0.01 minus 0.75136507 close paren, is about 0.74136507",
  ],
  [
    "mazur?step=13",
    "The slope of unit o1",
    "the derivative of output of unit o1 with respect to net input of unit o1 equals output of unit o1 times open paren 1 minus output of unit o1 close paren, is about 0.75136507 times open paren 1 minus 0.75136507 close paren, is about 0.186815602",
  ],
  [
    "mazur?step=16",
    "The error of unit o1",
    "delta of unit o1 equals the derivative of total error with respect to output of unit o1 times the derivative of output of unit o1 with respect to net input of unit o1, is about 0.74136507 times 0.186815602, is about 0.138498562",
  ],
  [
    "mazur?step=22",
    "What comes back to unit h1 from unit o1",
    "the derivative of error of unit o1 with respect to output of unit h1 equals delta of unit o1 times weight 5, is about 0.138498562 times 0.4, is about 0.055399425",
  ],
  [
    "mazur?step=24",
    "How the loss changes with the output of unit h1",
    "the derivative of total error with respect to output of unit h1 equals the derivative of error of unit o1 with respect to output of unit h1 plus the derivative of error of unit o2 with respect to output of unit h1, is about 0.055399425 plus open paren minus 0.019049118 close paren, is about 0.036350306",
  ],
  [
    "mazur?step=36",
    "The new weight 5",
    "new weight 5 equals weight 5 minus learning rate times the derivative of total error with respect to weight 5, is about 0.4 minus 0.5 times 0.082167041, is about 0.35891648",
  ],
] as const;

test("each kind of step reads aloud as one would say it", async ({ page }) => {
  for (const [address, heading, formula] of aloud) {
    await open(page, `/examples/${address}`, Number(address.split("=")[1]));
    const card = page.getByRole("article");
    await expect(card, address).toHaveCount(1);
    await expect(card.getByRole("heading", { level: 3, name: heading, exact: true })).toBeVisible();
    await expect(card.getByRole("math", { name: formula, exact: true })).toBeVisible();
    await expect(slider(page)).toHaveAttribute("aria-valuetext", new RegExp(`\\. ${heading}$`));
  }
});

test("every step of an example, its reasons, its check and a change, by keys alone", async ({
  page,
}) => {
  await open(page, "/examples/xyz?step=1", 1);
  const tab = (name: string): Locator => page.getByRole("tab", { name });
  while (!(await tab("Ledger").evaluate((each) => each === document.activeElement)))
    await page.keyboard.press("Tab");
  for (const name of ["Why?", "Check", "What if"]) {
    await page.keyboard.press("ArrowRight");
    await expect(tab(name)).toBeFocused();
    await expect(page.getByRole("tabpanel", { name })).toBeVisible();
  }
  const field = page.getByRole("spinbutton", { name: "x" });
  while (!(await field.evaluate((each) => each === document.activeElement)))
    await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowUp");
  await expect(field).toHaveAttribute("aria-valuenow", "-1");
  while (!(await tab("What if").evaluate((each) => each === document.activeElement)))
    await page.keyboard.press("Shift+Tab");
  for (let step = 2; step <= 7; step += 1) {
    await page.keyboard.press("n");
    await expect(current(page)).toHaveId(`step-${step}`);
  }
  await expect(current(page)).toContainText("−4");
});

test("who wants less motion sees where it ends at once", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, "/examples/mazur?step=2", 2);
  for (let step = 3; step < 12; step += 1) {
    await page.keyboard.press("ArrowRight");
    await expect(slider(page)).toHaveValue(`${step}`);
    const moving = await page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === "running").length,
    );
    expect(moving).toBe(0);
  }
});

for (const [what, viewport] of [
  ["a narrow screen of 320 px", { width: 320, height: 640 }],
  ["a screen magnified to 200 %", { width: 720, height: 450 }],
] as const) {
  test(`on ${what} nothing is cut off, and every control can be pressed`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await open(page, "/examples/mazur?step=16", 16);
    for (const name of ["Why?", "Check", "What if", "Ledger"]) {
      await openTab(page, name);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, name).toBe(0);
    }
    const controls = page.getByRole("group", { name: "Steps" }).getByRole("button");
    const tabs = page.getByRole("tab");
    for (const control of [...(await controls.all()), ...(await tabs.all())])
      if ((await control.isVisible()) && (await control.isEnabled()))
        await control.click({ trial: true });
  });
}

test.describe("by touch", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test("a tap lights a term in picture and ledger; a second one leads to its step", async ({
    page,
  }) => {
    await open(page, "/examples/xyz?step=7", 7);
    const places = ["svg .slot.pointed", ".ledger .pointed", ".step.current .formula .pointed"];
    const lit = page.locator(places.join());
    const term = current(page).locator(".katex-html [data-quantity='df/dq']").first();
    await term.tap();
    for (const place of places)
      await expect(page.locator(place).first()).toHaveAttribute("data-quantity", "df/dq");
    await expect(current(page)).toHaveId("step-7");
    await current(page).getByRole("heading").tap();
    await expect(lit).toHaveCount(0);
    await term.tap();
    await page.getByRole("heading", { level: 1 }).tap();
    await expect(lit).toHaveCount(0);
    await term.tap();
    await term.tap();
    await expect(current(page)).toHaveId("step-4");
    await page.getByRole("button", { name: "Back to step 7" }).tap();
    await expect(lit).toHaveCount(0);
    const node = page.locator("svg [data-leads-to='q']");
    await node.tap();
    await expect(page.locator(".ledger .pointed")).toHaveAttribute("data-quantity", "q");
    await node.tap();
    await expect(current(page)).toHaveId("step-1");
  });

  test("a second tap on a given figure opens the field that changes it", async ({ page }) => {
    await open(page, "/examples/xyz?step=2", 2);
    const term = current(page).locator(".katex-html [data-quantity='z']").last();
    await term.tap();
    await expect(page.locator("svg .slot.pointed")).toHaveAttribute("data-quantity", "z");
    await term.tap();
    await expect(page.getByRole("spinbutton", { name: "z" })).toBeVisible();
  });
});
