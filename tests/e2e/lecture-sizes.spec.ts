import type { Page } from "@playwright/test";
import { expect, test } from "./page.ts";

// What the last row of a hall can read, at every step of every built-in example.

const EXAMPLES = { "han-kamber": 21, mazur: 43, xyz: 7, "sigmoid-gate": 21, rational: 23 } as const;

const SCREENS = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
  { width: 3840, height: 2160 },
];

/** Of the screen's height: 48 px at 1080 for text and figures, 32 px for subscripts. */
const TYPE = 48 / 1080;
const SUBSCRIPT = 32 / 1080;

interface Shown {
  readonly step: number;
  readonly title: number;
  readonly formula: number;
  readonly smallest: number;
  /** What is written in the picture. */
  readonly texts: readonly number[];
  readonly indices: readonly number[];
  /** What reaches beyond its room. */
  readonly cut: readonly string[];
}

/** The sizes of what is on the screen, as rendered. */
function measure(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const one = (selector: string): Element => {
      const found = document.querySelector(selector);
      if (!found) throw new Error(`no ${selector}`);
      return found;
    };
    const size = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);
    const words = one(".hall-step.current");
    const formula = one(".hall-step.current .formula .katex-html");
    const frame = one(".stage > .picture").getBoundingClientRect();
    const room = new DOMRect(0, 0, innerWidth, innerHeight);
    const beyond = (inner: DOMRect, outer: DOMRect): boolean =>
      inner.left < outer.left - 1 ||
      inner.right > outer.right + 1 ||
      inner.top < outer.top - 1 ||
      inner.bottom > outer.bottom + 1;
    const leaves = [...words.querySelectorAll(".katex-html span")].filter(
      (span) => span.childElementCount === 0 && /[^\s\u200b]/.test(span.textContent),
    );
    const lit = [
      ...document.querySelectorAll(".picture .node:is(.subject, .operand) > :first-child"),
    ];
    const isSeen = (text: Element): boolean =>
      text.getBoundingClientRect().width > 0 && getComputedStyle(text).visibility === "visible";
    const texts = [...document.querySelectorAll<SVGTextElement>(".picture svg text")].filter(
      isSeen,
    );
    const indices = texts.flatMap((text) => [...text.querySelectorAll("tspan")]);
    const drawn = (text: SVGTextContentElement): number =>
      (size(text) * (text.getScreenCTM()?.a ?? 0)) / innerHeight;
    const parts: readonly (readonly [string, Element, DOMRect])[] = [
      ["title", one(".hall-step.current h2"), room],
      ...leaves.map((leaf) => [`formula ${leaf.textContent}`, leaf, room] as const),
      ...lit.map((shape) => ["node", shape, frame] as const),
      ...texts.map((text) => [`text ${text.textContent}`, text, frame] as const),
    ];
    return {
      step: Number(words.getAttribute("data-step")),
      title: size(one(".hall-step.current h2")) / innerHeight,
      formula: size(formula) / innerHeight,
      smallest: Math.min(...leaves.map(size)) / innerHeight,
      texts: texts.map(drawn),
      indices: indices.map(drawn),
      cut: parts
        .filter(([, part, outer]) => beyond(part.getBoundingClientRect(), outer))
        .map(([name]) => name),
    };
  });
}

async function expectReadable(page: Page, step: number): Promise<void> {
  await expect(page.locator(".hall-step.current")).toHaveAttribute("data-step", `${step}`);
  await expect(page.locator(".stage > .picture")).toHaveAttribute("data-at", `${step}`);
  const shown = await measure(page);
  expect.soft(shown.cut, `cut off at step ${step}`).toEqual([]);
  expect.soft(shown.title, `title of step ${step}`).toBeGreaterThanOrEqual(TYPE);
  expect.soft(shown.formula, `formula of step ${step}`).toBeGreaterThanOrEqual(TYPE);
  expect.soft(shown.smallest, `subscripts of step ${step}`).toBeGreaterThanOrEqual(SUBSCRIPT);
  expect
    .soft(Math.min(1, ...shown.texts), `picture of step ${step}`)
    .toBeGreaterThanOrEqual(TYPE * 0.999);
  expect
    .soft(Math.min(1, ...shown.indices), `subscripts in the picture of step ${step}`)
    .toBeGreaterThanOrEqual(SUBSCRIPT * 0.999);
}

for (const [name, total] of Object.entries(EXAMPLES)) {
  for (const screen of SCREENS) {
    test(`${name} is readable at ${screen.width} by ${screen.height}`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
      await page.setViewportSize(screen);
      await page.goto(`/examples/${name}/present/`);
      await expect(page.locator(".hall.ready")).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
      // forward on paper, back on the board
      const steps = Array.from({ length: total }, (_, index) => index + 1);
      for (const step of steps) {
        await expectReadable(page, step);
        await page.keyboard.press("PageDown");
      }
      await page.emulateMedia({ colorScheme: "dark" });
      for (const step of steps.reverse()) {
        await expectReadable(page, step);
        await page.keyboard.press("PageUp");
      }
    });
  }
}
