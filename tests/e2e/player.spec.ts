import { EventEmitter, once } from "node:events";
import type { Page } from "@playwright/test";
import { readDocument } from "../../src/lib/document/read.ts";
import { solve } from "../../src/lib/document/solve.ts";
import { examples } from "../../src/lib/examples/registry.ts";
import { expect, expectAccessible, test } from "./page.ts";

async function open(page: Page, address: string, step: number): Promise<void> {
  await page.goto(address);
  await expect(page.locator("article.step.current")).toHaveId(`step-${step}`);
}

/** The figures of a step's quantity that can be read in graph and ledger, with an ASCII minus. */
async function shownFigures(page: Page, quantity: string): Promise<string[]> {
  const places = page.locator(`.slot[data-quantity="${quantity}"]:not(.pending)`);
  const texts = await places.evaluateAll((slots) =>
    slots.map((slot) => slot.querySelector("text:not(.caption), .figure")?.textContent ?? ""),
  );
  return texts.map((text) => text.trim().replace("−", "-"));
}

for (const { name, variants } of examples) {
  test(`${name}: first to last and back, each figure as computed, none before its step`, async ({
    page,
  }) => {
    const { trace, figures } = solve(readDocument(variants[0].document));
    await open(page, `/examples/${name}?step=2`, 2);
    await page.keyboard.press("Home");
    let compared = 0;
    const compare = async (index: number): Promise<void> => {
      const [step, next] = trace.steps.slice(index, index + 2);
      if (!step) throw new Error(`no step ${index + 1}`);
      const card = page.locator("article.step.current");
      await expect(card).toHaveId(`step-${index + 1}`);
      await expect(page.getByRole("slider", { name: "Step" })).toHaveValue(`${index + 1}`);
      const computed = figures.get(step.id) ?? "a figure";
      await expect(card.locator(".box .katex-html").first()).toContainText(
        computed.replace("-", "−"),
      );
      // the ledger follows a frame later
      await expect(page.locator(`.slot.pending[data-quantity="${step.id}"]`)).toHaveCount(0);
      const shown = await shownFigures(page, step.id);
      for (const figure of shown) expect(figure).toBe(computed);
      compared += shown.length;
      if (next) await expect.poll(() => shownFigures(page, next.id)).toEqual([]);
    };
    for (const index of trace.steps.keys()) {
      await compare(index);
      await page.keyboard.press("ArrowRight");
    }
    expect(compared, "most steps have a place in graph or ledger").toBeGreaterThan(
      trace.steps.length / 2,
    );
    for (let index = trace.steps.length - 1; index >= 0; index -= 1) {
      await compare(index);
      await page.keyboard.press("ArrowLeft");
    }
  });
}

test("a figure leads to its step; the button and the browser lead back and forward", async ({
  page,
}) => {
  await open(page, "/examples/mazur?step=12", 12);
  const current = page.locator("article.step.current");
  await page.locator("section.ledger td:has([data-quantity])").first().click();
  await expect(current).toHaveId("step-1");
  await page.getByRole("button", { name: "Back to step 12" }).click();
  await expect(current).toHaveId("step-12");
  await page.goForward();
  await expect(current).toHaveId("step-1");
  await page.goBack();
  await expect(current).toHaveId("step-12");
});

test("the graph is walked by keys and leads to a node's step", async ({ page }) => {
  await open(page, "/examples/xyz?step=7", 7);
  const here = page.locator("svg [data-stop]:focus");
  await page.locator("svg [data-stop][tabindex='0']").focus();
  await expect(here).toHaveAttribute("data-stop", "node x");
  await page.keyboard.press("ArrowRight");
  await expect(here).toHaveAttribute("data-leads-to", "q");
  await page.keyboard.press("ArrowRight");
  await expect(here).not.toHaveAttribute("data-leads-to", "q");
  await page.keyboard.press("ArrowLeft");
  await expect(here).toHaveAttribute("data-leads-to", "q");
  await page.keyboard.press("Enter");
  await expect(page.locator("article.step.current")).toHaveId("step-1");
});

test("nothing moves when the gates that can be taken apart are offered", async ({ page }) => {
  for (const viewport of [
    { width: 1366, height: 768 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport);
    await open(page, "/examples/sigmoid-gate?step=2", 2);
    const fit = page.getByRole("button", { name: "Fit" });
    const steps = page.locator(".steps");
    const before = [await fit.boundingBox(), await steps.boundingBox()];
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("group", { name: "Sigmoid gate", exact: true })).toBeVisible();
    expect([await fit.boundingBox(), await steps.boundingBox()]).toEqual(before);
  }
});

test("the time line's words are one line high, whether they fit or not", async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await open(page, "/examples/mazur?step=1", 1);
  const heights = await page
    .locator(".phases button")
    .evaluateAll((phases) => phases.map((phase) => phase.getBoundingClientRect().height));
  expect(heights).toEqual([24, 24, 24, 24]);
});

test("the largest cards of folded steps are read without scrolling on a notebook", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.addInitScript(() => {
    localStorage.setItem("chalkgrad:fold-repeats", "on");
  });
  for (const step of [18, 32]) {
    await open(page, `/examples/mazur?step=${step}`, step);
    await expect(page.getByRole("button", { name: "One by one" })).toBeInViewport({ ratio: 1 });
  }
});

test("what an update reads is in view beside its row in the ledger", async ({ page }) => {
  for (const viewport of [
    { width: 1366, height: 768 },
    { width: 1920, height: 1080 },
  ]) {
    await page.setViewportSize(viewport);
    await open(page, "/examples/mazur?step=36", 36);
    for (const quantity of ["hyper.learning-rate", "w.2.1.1+"])
      await expect(page.locator(`.ledger [data-quantity="${quantity}"]`).first()).toBeInViewport({
        ratio: 1,
      });
  }
});

test("on a phone all that takes part in a step is in view, and so is its formula", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, "/examples/mazur?step=1", 1);
  const canvas = page.locator(".canvas");
  const room = await canvas.evaluate(placeOnPage);
  for (let step = 1; step <= 43; step += 1) {
    await expect(page.getByRole("slider", { name: "Step" })).toHaveValue(`${step}`);
    await expect.poll(() => canvas.evaluate(hiddenParts), `step ${step}`).toEqual([]);
    const formula = page.locator("article.step.current .box");
    expect(await formula.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    // the page opens with its head, whatever the first formula is like
    if (step > 1)
      await expect.poll(() => formula.evaluate(underButtons), `step ${step}`).toBeLessThan(1);
    expect(await canvas.evaluate(placeOnPage)).toEqual(room);
    await page.keyboard.press("ArrowRight");
  }
});

/** Where a box lies, however far the page is scrolled. */
function placeOnPage(box: Element): number[] {
  const { x, y, width, height } = box.getBoundingClientRect();
  return [x + scrollX, y + scrollY, width, height].map(Math.round);
}

/** How much of a formula lies under the player's buttons, in pixels. */
function underButtons(box: Element): number {
  const formula = box.querySelector(".formula")?.getBoundingClientRect();
  const buttons = document.querySelector(".controls")?.getBoundingClientRect();
  return (formula?.bottom ?? NaN) - (buttons?.top ?? NaN);
}

/** What the step computes or reads that can nowhere be seen whole in the picture's frame. */
function hiddenParts(frame: Element): string[] {
  const seen = frame.getBoundingClientRect();
  const parts = [...frame.querySelectorAll(".slot.new, .slot.used")].map((part) => {
    const { left, right, top, bottom } = part.getBoundingClientRect();
    const whole =
      left >= seen.left && right <= seen.right && top >= seen.top && bottom <= seen.bottom;
    return { quantity: part.getAttribute("data-quantity") ?? "", whole };
  });
  const shown = new Set(parts.filter(({ whole }) => whole).map(({ quantity }) => quantity));
  return parts.map(({ quantity }) => quantity).filter((quantity) => !shown.has(quantity));
}

test("digits typed after G arrive on a slow line, too", async ({ page }) => {
  await open(page, "/examples/mazur?step=12", 12);
  await page.waitForLoadState("networkidle");
  const line = new EventEmitter();
  const quick = once(line, "quick");
  await page.route("**/*.js", async (route) => {
    await quick;
    await route.continue();
  });
  const asked = page.waitForRequest("**/*.js");
  await page.keyboard.type("g3");
  await asked;
  await expect(page.getByRole("dialog")).toHaveCount(0);
  line.emit("quick");
  const field = page.getByRole("spinbutton", { name: /^Step/ });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("3");
  await page.keyboard.type("0");
  await expect(field).toHaveValue("30");
  await page.keyboard.press("Enter");
  await expect(page.locator("article.step.current")).toHaveId("step-30");
});

test("go to a step and the list of keys are accessible, and give the focus back", async ({
  page,
}) => {
  await open(page, "/examples/mazur?step=12", 12);
  const place = page.getByRole("button", { name: /go to a step/ });
  await place.click();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(place).toBeFocused();
  await page.keyboard.press("?");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await expect(page.getByRole("spinbutton", { name: /^Step/ })).toBeFocused();
  await page.keyboard.type("30");
  await page.keyboard.press("Enter");
  await expect(page.locator("article.step.current")).toHaveId("step-30");
});
