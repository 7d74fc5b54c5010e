import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { findExample } from "#lib/examples/registry.ts";
import { figureText } from "#lib/notation/figure-text.ts";
import { expect, expectAccessible, test } from "./page.ts";

const EXAMPLES = ["xyz", "sigmoid-gate", "rational", "han-kamber", "mazur"];
const FORMATS = ["A4", "Letter"] as const;

/** Opens a paper, and waits until its sheets are there. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("button", { name: "Print", exact: true })).toBeVisible();
  await expect(page.locator(".code svg").first()).toBeVisible();
  await expect(page.getByRole("status")).not.toContainText("being made");
  await page.evaluate(() => document.fonts.ready);
}

/** The text of each page of the PDF that the browser makes. */
async function printed(page: Page, format: (typeof FORMATS)[number]): Promise<string[]> {
  const path = join(mkdtempSync(join(tmpdir(), "paper-")), "paper.pdf");
  await page.pdf({ path, format, tagged: true, outline: true });
  const text = execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" });
  return text.split("\f").slice(0, -1);
}

/** What can't be seen of a sheet as wide as the page's print area: formulas, tables and words that reach out of it. */
async function cutOff(page: Page, millimetres: number): Promise<string[]> {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: Math.floor((millimetres * 96) / 25.4), height: 900 });
  const cut = await page.evaluate(() => {
    const edge = document.documentElement.clientWidth + 0.5;
    return [...document.querySelectorAll<HTMLElement>("[data-paper] *")]
      .filter((each) => !each.closest(".katex-mathml") && each.getBoundingClientRect().width > 0)
      .filter((each) => each.getBoundingClientRect().right > edge)
      .map((each) => each.textContent.slice(0, 60));
  });
  await page.emulateMedia({ media: null });
  return cut;
}

/** The numbers of the lines to fill in, as the formulas have them. */
async function blankNumbers(page: Page, step = ".step"): Promise<string[]> {
  const boxes = await page.locator(`${step} .katex-mathml menclose`).allTextContents();
  return boxes.map((text) => text.trim()).filter((text) => text !== "");
}

/** What the solution says of each step, in order. */
function figuresOf(name: string): string[] {
  const { trace, figures } = solve(readDocument(findExample(name)?.variants[0].document));
  return trace.steps.map(({ id }) => figureText(figures.get(id) ?? ""));
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

for (const name of EXAMPLES) {
  test(`${name} on paper is whole`, async ({ page }) => {
    await open(page, `/examples/${name}/print`);
    const total = await page.locator(".step").count();
    for (const format of FORMATS) {
      const pages = await printed(page, format);
      pages.forEach((text, index) => {
        expect(text).toContain(`Page ${index + 1} of ${pages.length}`);
      });
      // each step begins once, and no page begins within a step
      const text = pages.join("\n");
      const numbers = [...text.matchAll(/^ ?\((\d+)\) /gm)].map((match) => Number(match[1]));
      expect(numbers).toEqual(Array.from({ length: total }, (_, index) => index + 1));
      const steps = text.split(/^ ?\(\d+\) /m).slice(1);
      figuresOf(name).forEach((figure, index) => {
        const results = (steps[index] ?? "").match(/(?<=[=≈] ?)−?[\d.]+\s*$/gm) ?? [];
        expect(results.map((each) => each.trim()).at(-1), `step ${index + 1}`).toBe(figure);
      });
      for (const later of pages.slice(1)) {
        const [, first = ""] = later.split("\n").filter((line) => line.trim() !== "");
        expect(first).toMatch(
          /^ ?\(\d+\) |^ ?(Forward pass|Loss|Backward pass|Update|Tables|Errata)/,
        );
      }
    }
    // the print areas of A4 and Letter; on half a page something would be missed
    expect(await cutOff(page, 75)).not.toEqual([]);
    for (const width of [210 - 34, 216 - 34]) expect(await cutOff(page, width)).toEqual([]);
  });

  test(`${name}: a worksheet and its key match one to one`, async ({ page }) => {
    await open(page, `/examples/${name}/print?paper=worksheet&blank=backward&level=2`);
    const asked = await blankNumbers(page);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.map(Number)).toEqual(asked.map((_, index) => index + 1));
    expect(await cutOff(page, 210 - 34)).toEqual([]);
    await open(page, `/examples/${name}/print?paper=key&blank=backward&level=2`);
    const answered = await page.locator("li[data-blank] > .number").allTextContents();
    expect(answered.map(Number)).toEqual(asked.map(Number));
    const text = (await printed(page, "A4")).join("\n");
    for (const number of asked) expect(text).toMatch(new RegExp(`(^|\\s)${number}\\s`, "m"));
    expect(await cutOff(page, 210 - 34)).toEqual([]);
  });

  test(`${name} fits one page, A4 or Letter`, async ({ page }) => {
    await open(page, `/examples/${name}/print?paper=compact`);
    for (const format of FORMATS) expect(await printed(page, format)).toHaveLength(1);
  });
}

test("every figure of Han & Kamber's stands once in the graph and once in the tables", async ({
  page,
}) => {
  await open(page, "/examples/han-kamber/print?paper=compact");
  const [text = ""] = await printed(page, "A4");
  for (const figure of ["0.332", "0.525", "0.1311", "0.0087", "0.0065", "0.218"])
    expect(count(text, figure), figure).toBe(2);
  // new θ5 and new w35
  expect(count(text, "0.194")).toBe(4);
});

test("a class set: a sheet each on pages of its own, and one key for all", async ({ page }) => {
  await open(page, "/examples/xyz/print?paper=worksheet&variants=3&seed=7");
  await expect(page.locator("[data-paper]")).toHaveCount(4);
  const pages = await printed(page, "Letter");
  const heads = pages.map((text) => /Sheet (\d) of 3/.exec(text)?.[1] ?? null);
  expect(heads.filter((head) => head !== null)).toEqual(["1", "2", "3"]);
  expect(pages.at(-1)).toContain("Answer key");
  for (const sheet of ["Sheet 1", "Sheet 2", "Sheet 3"]) expect(pages.at(-1)).toContain(sheet);
  const again = await page.locator("[data-paper]").allTextContents();
  await page.reload();
  await expect(page.locator("[data-paper]")).toHaveCount(4);
  expect(await page.locator("[data-paper]").allTextContents()).toEqual(again);
});

test("what is chosen stands in the address; what can't be meant is told", async ({ page }) => {
  await open(page, "/examples/mazur/print");
  await page.getByRole("combobox", { name: "Paper" }).selectOption("Worksheet");
  await page.getByRole("combobox", { name: "Of" }).selectOption("each step from one on");
  await page.getByLabel("From step").fill("7");
  await page.getByLabel("From step").press("Tab");
  await expect(page).toHaveURL(/\?paper=worksheet&from=7$/);
  expect(await blankNumbers(page, '[data-step="6"]')).toEqual([]);
  expect(await blankNumbers(page, '[data-step="7"]')).toEqual(["1"]);
  await page.getByLabel("From step").fill("99");
  await page.getByLabel("From step").press("Tab");
  await expect(page.getByRole("alert")).toContainText("from: expected a step from 1 to 43, got 99");

  await open(page, "/examples/mazur/print?paper=poster");
  await expect(page.getByRole("alert")).toContainText(
    "paper: expected one of solution, worksheet, key, compact, got “poster”",
  );
  await expect(page.locator(".step")).toHaveCount(43);
  await expectAccessible(page);
});
