import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { evaluate } from "#lib/engine/operations/evaluate.ts";
import { roundFigure, decimalsOf } from "#lib/engine/trace/figure.ts";
import { examples } from "#lib/examples/registry.ts";
import { blankLevels } from "#lib/explanations/blanks.ts";
import { paperKinds, type PaperChoices } from "#lib/explanations/paper-choices.ts";
import { makeHandout, type Handout } from "#lib/exports/handout/handout.ts";
import { handoutHtml } from "#lib/exports/handout/handout-html.ts";
import { handoutJson } from "#lib/exports/handout/handout-json.ts";
import { handoutLatex } from "#lib/exports/handout/handout-latex.ts";
import { handoutMarkdown } from "#lib/exports/handout/handout-markdown.ts";
import { noMark } from "#lib/notation/mark.ts";

const documents = examples.map(({ name, variants: [edition] }) => ({
  name,
  document: readDocument(edition.document),
}));

const worksheets = (count: number, seed = 7, level: 1 | 2 | 3 = 1): PaperChoices => ({
  kind: "worksheet",
  blanks: { steps: { kind: "all" }, level },
  set: { count, seed },
});

function handoutOf(name: string, choices: PaperChoices): Handout {
  const found = documents.find((each) => each.name === name);
  if (!found) throw new Error(`no ${name}`);
  return makeHandout(found.document, choices, { update: 1, mark: noMark });
}

describe.each(documents)("a class set of $name", ({ document }) => {
  it("has a key whose answers are the worksheet's rules with the worksheet's numbers", () => {
    const choices = fc.record({
      seed: fc.nat(4_294_967_295),
      level: fc.constantFrom(...blankLevels),
    });
    fc.assert(
      fc.property(choices, ({ seed, level }) => {
        const handout = makeHandout(document, worksheets(2, seed, level), {
          update: 1,
          mark: noMark,
        });
        for (const { sheet, solution } of handout.sheets) {
          // what stands on the sheet, and what has been filled in so far
          const known = new Map(
            solution.trace.given.map((id) => [id, solution.trace.values.get(id) ?? NaN] as const),
          );
          const rounds = solution.document.rounding?.carry === "rounded";
          const results = sheet.blanks.filter(({ part }) => part === "result");
          expect(results.map(({ quantity }) => quantity)).toEqual(
            solution.trace.steps.map(({ id }) => id),
          );
          for (const { quantity, answer } of results) {
            const step = solution.trace.steps.find(({ id }) => id === quantity);
            if (!step) throw new Error(`no ${quantity}`);
            const value = evaluate(step.definition, (id) => known.get(id) ?? NaN);
            const decimals = decimalsOf(answer.text);
            const exact = Number(answer.text) === roundFigure(value, { decimals });
            // half a unit may fall on either side by the noise of binary numbers
            const near =
              Math.abs(Number(answer.text) - value) <= 0.5 * 10 ** -decimals * (1 + 1e-9);
            expect(exact || near, `${quantity}: ${answer.text} of ${value}`).toBe(true);
            known.set(quantity, rounds ? Number(answer.text) : value);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it("numbers its blanks and answers alike in every format", () => {
    const handout = makeHandout(document, worksheets(3, 1, 2), { update: 1, mark: noMark });
    const markdown = handoutMarkdown(handout);
    const latex = handoutLatex(handout);
    const html = handoutHtml(handout);
    const [pages = "", key = ""] = markdown.split("Answer key");
    const asked = [...pages.matchAll(/\\fbox\{\\scriptsize (\d+)\}/g)].map((match) => match[1]);
    const answered = [...key.matchAll(/^(\d+)\. /gm)].map((match) => match[1]);
    expect(asked.length).toBeGreaterThan(0);
    expect(answered).toEqual(asked);
    expect([...latex.matchAll(/\\item\[\\fbox\{\\scriptsize (\d+)\}\]/g)].map((m) => m[1])).toEqual(
      asked,
    );
    expect([...html.matchAll(/<li value="(\d+)">/g)].map((match) => match[1])).toEqual(asked);
    const json: { sheets: { blanks: { number: number }[] }[] } = JSON.parse(handoutJson(handout));
    expect(json.sheets.flatMap(({ blanks }) => blanks.map(({ number }) => String(number)))).toEqual(
      asked,
    );
  });

  it("keeps the answers off the worksheets", () => {
    const handout = makeHandout(document, worksheets(2), { update: 1, mark: noMark });
    // short figures stand on it for other reasons
    const long = handout.sheets
      .flatMap(({ sheet }) => sheet.blanks.map(({ answer }) => answer.text.replace("-", "")))
      .filter((text) => text.replace(/\D/g, "").length > 4);
    for (const write of [handoutMarkdown, handoutLatex, handoutHtml]) {
      const [pages = "", key = ""] = write(handout).split(/answer key/i);
      expect(long.filter((text) => pages.includes(text))).toEqual([]);
      expect(long.filter((text) => !key.includes(text))).toEqual([]);
    }
  });

  it("leaves room for a hand in the cells of its tables", () => {
    const handout = makeHandout(document, worksheets(1), { update: 1, mark: noMark });
    const widths = handout.sheets.flatMap(({ sheet }) =>
      sheet.overview.ledger.flatMap(({ rows }) =>
        rows.flatMap(({ cells }) =>
          cells.flatMap((cell) =>
            // three quarters of an em for each sign
            cell && sheet.sought.includes(cell.quantity) ? [cell.figure.length * 0.75 + 1] : [],
          ),
        ),
      ),
    );
    const [, tables = ""] = handoutLatex(handout).split("\\subsection*{Tables}");
    const rules = [...tables.matchAll(/\\rule\[-0\.1em\]\{([\d.]+)em\}\{0\.5pt\}/g)];
    expect(rules.map(([, width]) => Number(width))).toEqual(widths);
    const lines = [
      ...handoutHtml(handout).matchAll(/class="blank" style="inline-size: ([\d.]+)em"/g),
    ];
    expect(lines.map(([, width]) => Number(width))).toEqual(widths);
  });
});

describe("a handout", () => {
  it("has the same numbers for the same seed", () => {
    const one = handoutJson(handoutOf("mazur", worksheets(4)));
    expect(handoutJson(handoutOf("mazur", worksheets(4)))).toBe(one);
    expect(handoutJson(handoutOf("mazur", worksheets(4, 8)))).not.toBe(one);
  });

  it.each(paperKinds)("is written in every format: %s", (kind) => {
    const choices: PaperChoices = { ...worksheets(2), kind };
    const handout = handoutOf("han-kamber", choices);
    const sheets = kind === "key" ? 0 : 2;
    const keys = kind === "key" || kind === "worksheet" ? 1 : 0;
    expect(handoutMarkdown(handout).match(/^# /gm)).toHaveLength(sheets + keys);
    expect(handoutLatex(handout).match(/\\section\*/g)).toHaveLength(sheets + keys);
    expect(handoutHtml(handout).match(/<section class="sheet"/g)).toHaveLength(sheets + keys);
  });

  it("says on its key where no sensible numbers were found, in every format", () => {
    const flat = readDocument({
      chalkgrad: 1,
      kind: "expression",
      program: "f = sigmoid(x + 40)",
      inputs: { x: 3 },
    });
    const handout = makeHandout(flat, worksheets(3), { update: 1, mark: noMark });
    for (const write of [handoutMarkdown, handoutLatex, handoutHtml]) {
      const [pages = "", key = ""] = write(handout).split(/answer key(?!<\/title)/i);
      expect(key).toContain("No quite sensible numbers were found for this example");
      expect(pages).not.toContain("sensible");
    }
    expect(handoutJson(handout).match(/"sensible":false/g)).toHaveLength(3);
    const mazur = handoutOf("mazur", worksheets(3));
    for (const write of [handoutMarkdown, handoutLatex, handoutHtml, handoutJson])
      expect(write(mazur)).not.toContain("sensible");
  });

  it("has the graph, and the errata of the source where it is the solution", () => {
    // Mazur's error after one update, which is no step of that update
    const solution: PaperChoices = { ...worksheets(1), kind: "solution", set: null };
    const handout = handoutOf("mazur", solution);
    const errata = handout.sheets.flatMap((sheet) => sheet.errata);
    expect(errata.map(({ printed }) => printed)).toContain("0.291027924");
    for (const write of [handoutMarkdown, handoutLatex, handoutHtml]) {
      expect(write(handout)).toContain("Errata of the source");
      expect(write(handoutOf("mazur", worksheets(1)))).not.toContain("Errata of the source");
    }
    expect(handoutMarkdown(handout)).toContain("```mermaid\nflowchart LR\n");
  });

  it("of one sheet is the example as it is, without a key", () => {
    const handout = handoutOf("xyz", { ...worksheets(1), set: null });
    expect(handoutMarkdown(handout)).not.toContain("Answer key");
    expect(handoutMarkdown(handout)).toContain("$x$ = −2");
  });
});
