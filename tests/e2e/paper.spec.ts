import type { Page } from "@playwright/test";
import { encodeLink } from "#lib/document/link.ts";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import type { Solution } from "#lib/document/solution.ts";
import { findExample } from "#lib/examples/registry.ts";
import {
  cutOff,
  faultsOf,
  formats,
  openPaper,
  printedPages,
  printWidths,
} from "../exported/paper-pages.ts";
import { expect, expectAccessible, test } from "./page.ts";

const EXAMPLES = ["xyz", "sigmoid-gate", "rational", "han-kamber", "mazur"];

/** The numbers of the lines to fill in, as the formulas have them. */
async function blankNumbers(page: Page, step = ".step"): Promise<string[]> {
  const boxes = await page.locator(`${step} .katex-mathml menclose`).allTextContents();
  return boxes.map((text) => text.trim()).filter((text) => text !== "");
}

function solutionOf(name: string): Solution {
  return solve(readDocument(findExample(name)?.variants[0].document));
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

for (const name of EXAMPLES) {
  test(`${name} on paper is whole`, async ({ page }) => {
    await openPaper(page, `/examples/${name}/print`);
    for (const format of formats) {
      expect(faultsOf(await printedPages(page, format), solutionOf(name))).toEqual([]);
      expect(await cutOff(page, printWidths[format])).toEqual([]);
    }
    // on a narrow strip something would be missed
    expect(await cutOff(page, 50)).not.toEqual([]);
  });

  test(`${name}: a worksheet and its key match one to one`, async ({ page }) => {
    await openPaper(page, `/examples/${name}/print?paper=worksheet&blank=backward&level=2`);
    const asked = await blankNumbers(page);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.map(Number)).toEqual(asked.map((_, index) => index + 1));
    expect(await cutOff(page, printWidths.A4)).toEqual([]);
    await openPaper(page, `/examples/${name}/print?paper=key&blank=backward&level=2`);
    const answered = await page.locator("li[data-blank] > .number").allTextContents();
    expect(answered.map(Number)).toEqual(asked.map(Number));
    const text = (await printedPages(page, "A4")).join("\n");
    for (const number of asked) expect(text).toMatch(new RegExp(`(^|\\s)${number}\\s`, "m"));
    expect(await cutOff(page, printWidths.A4)).toEqual([]);
  });

  test(`${name} fits one page, A4 or Letter`, async ({ page }) => {
    await openPaper(page, `/examples/${name}/print?paper=compact`);
    for (const format of formats) expect(await printedPages(page, format)).toHaveLength(1);
  });
}

test("every figure of Han & Kamber's stands once in the graph and once in the tables", async ({
  page,
}) => {
  await openPaper(page, "/examples/han-kamber/print?paper=compact");
  const [text = ""] = await printedPages(page, "A4");
  for (const figure of ["0.332", "0.525", "0.1311", "0.0087", "0.0065", "0.218"])
    expect(count(text, figure), figure).toBe(2);
  // new θ5 and new w35
  expect(count(text, "0.194")).toBe(4);
});

test("a class set: a sheet each on pages of its own, and one key for all", async ({ page }) => {
  await openPaper(page, "/examples/xyz/print?paper=worksheet&variants=3&seed=7");
  await expect(page.locator("[data-paper]")).toHaveCount(4);
  const pages = await printedPages(page, "Letter");
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
  await openPaper(page, "/examples/mazur/print");
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

  await openPaper(page, "/examples/xyz/print?paper=poster");
  await expect(page.getByRole("alert")).toContainText(
    "paper: expected one of solution, worksheet, key, compact, got “poster”",
  );
  await expect(page.locator(".step")).toHaveCount(7);
  await expectAccessible(page);
});

/** 7 · 6, where it is not part of an address. */
const ANSWER = /(?<![\w-])42(?![\w-])/;

test("an example of one's own is printed from its link, a worksheet of it too", async ({
  page,
}) => {
  const own = readDocument({
    chalkgrad: 1,
    kind: "expression",
    title: "A product",
    program: "f = x * y",
    inputs: { x: 7, y: 6 },
  });
  const link = await encodeLink({
    document: own,
    original: null,
    step: 1,
    view: "student",
    notation: "cs231n",
  });
  await openPaper(page, `/own/print/${link}`);
  await expect(page).toHaveTitle("A product · Paper · Chalkgrad");
  const [solution] = await printedPages(page, "A4");
  expect(solution).toContain("A product");
  expect(solution).toMatch(ANSWER);
  await page.getByRole("combobox", { name: "Paper" }).selectOption("Worksheet");
  await expect(page.getByText("Name", { exact: true })).toBeVisible();
  const [worksheet] = await printedPages(page, "A4");
  expect(worksheet).not.toMatch(ANSWER);
});
