import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Solution } from "#lib/document/solution.ts";
import { paperOf } from "#lib/exports/paper.ts";
import { figureText } from "#lib/notation/figure-text.ts";

export const formats = ["A4", "Letter"] as const;
export type PaperFormat = (typeof formats)[number];

/** What the margins leave of a page, in millimetres. */
export const printWidths: Readonly<Record<PaperFormat, number>> = { A4: 176, Letter: 181.9 };

/** Opens a paper, and waits until its sheets are there. */
export async function openPaper(page: Page, address: string): Promise<void> {
  await page.goto(address);
  // known in the browser alone: it is awake
  await page.locator(".code svg").first().waitFor();
  await page.getByRole("status").filter({ hasText: "Save as PDF" }).waitFor();
  await page.evaluate(() => document.fonts.ready);
}

/** The text of each page of the PDF that the browser makes. */
export async function printedPages(page: Page, format: PaperFormat): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "paper-"));
  try {
    const path = join(folder, "paper.pdf");
    await page.pdf({ path, format, tagged: true, outline: true });
    const text = execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" });
    return text.split("\f").slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A step's number at the beginning of a line. */
const STEP = /^ ?\((\d+)\) /m;

/** What is wrong with the printed solution: nothing, where each figure is there once in each of its places. */
export function faultsOf(pages: readonly string[], solution: Solution): string[] {
  return [
    ...pages.flatMap((text, index) => {
      const number = `Page ${index + 1} of ${pages.length}`;
      return text.includes(number) ? [] : [`no ${number}`];
    }),
    ...stepFaults(pages, solution),
    ...placeFaults(pages.join("\n"), solution),
  ];
}

/** Each step once, in order, and its result on the page on which it begins. */
function stepFaults(pages: readonly string[], { trace, figures }: Solution): string[] {
  const steps = pages.flatMap((page) => {
    const [, ...parts] = page.split(STEP);
    return parts.flatMap((text, index) =>
      index % 2 === 1 ? [{ number: Number(parts[index - 1]), result: resultIn(text) }] : [],
    );
  });
  const found = steps.map(({ number, result }) => `${number}: ${result ?? "nothing"}`);
  const wanted = trace.steps.map(
    ({ id }, index) => `${index + 1}: ${figureText(figures.get(id) ?? "")}`,
  );
  return wanted.flatMap((step, index) =>
    step === found[index] ? [] : [`step ${step}, found ${found[index] ?? "nothing"}`],
  );
}

/** What was computed stands in the graph and in the tables as often as it has a place there. */
function placeFaults(text: string, solution: Solution): string[] {
  const { diagram, given, sheet } = paperOf(solution, null);
  const [beginning = ""] = text.split("Values stand above");
  const tables = /^ ?Tables$([^]*?)(?:^ ?Errata of the source$|(?![^]))/m.exec(text)?.[1] ?? "";
  const inGraph = [
    ...[...diagram.nodes, ...diagram.edges].flatMap((part) =>
      part.figures.map(({ slot }) => slot.figure),
    ),
    ...given.flatMap(({ fields }) => fields.map(({ figure }) => figure)),
  ];
  const inTables = sheet.overview.ledger.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap((slot) => slot?.figure ?? [])),
  );
  const computed = solution.trace.steps.map(({ id }) => solution.figures.get(id) ?? "");
  // whole numbers are names of units, too
  return [...new Set(computed)]
    .filter((figure) => figure.includes("."))
    .flatMap((figure) => [
      ...miscounted("graph", beginning, inGraph, figure),
      ...miscounted("tables", tables, inTables, figure),
    ]);
}

function miscounted(
  place: string,
  text: string,
  figures: readonly string[],
  figure: string,
): string[] {
  const shown = figureText(figure);
  // a minus sign begins a figure, however close the one before it stands
  const begins = shown.startsWith("−") ? "" : "(?<![−\\d.])";
  const found = text.match(
    new RegExp(`${begins}${shown.replaceAll(".", "\\.")}(?![\\d.]*\\d)`, "g"),
  );
  const wanted = figures.filter((each) => each === figure).length;
  const count = found?.length ?? 0;
  return count === wanted ? [] : [`${shown} ${count} times in the ${place}, not ${wanted}`];
}

/** The last figure after an equals sign that ends a line. */
function resultIn(text: string): string | null {
  const results = text.match(/(?<=[=≈] ?)−?[\d.]+(?:·10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?\s*$/gm);
  return results?.at(-1)?.trim() ?? null;
}

/** What reaches out of a print area of this width: formulas, tables and words that would be cut. */
export async function cutOff(page: Page, millimetres: number): Promise<string[]> {
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
