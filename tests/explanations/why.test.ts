import { describe, expect, it } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import type { Solution } from "#lib/document/solution.ts";
import type { Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import { evaluate } from "#lib/engine/operations/evaluate.ts";
import type { Quantity } from "#lib/engine/trace/quantity.ts";
import { examples, findExample } from "#lib/examples/registry.ts";
import { english } from "#lib/explanations/en.ts";
import type { Prose } from "#lib/explanations/narration.ts";
import { StepContext } from "#lib/explanations/step-context.ts";
import { why } from "#lib/explanations/why.ts";
import { stepReasons } from "#lib/explanations/why-reasons.ts";
import { Writing } from "#lib/explanations/writing.ts";
import { noMark } from "#lib/notation/mark.ts";
import { notationNames, type NotationName } from "#lib/notation/notation.ts";
import { typeset } from "../notation/typeset.ts";
import { oracleSolutions } from "./oracle-solutions.ts";

function solved(name: string, notation?: NotationName): Solution {
  const document = findExample(name)?.variants[0].document;
  return solve(readDocument(document), notation ? { notation } : {});
}

function linesOf(solution: Solution, id: QuantityId): string[] {
  return why(solution, id, { mark: noMark }).lines.map(({ formula }) =>
    formula.tex.replaceAll(/\\begin\{aligned\} | \\end\{aligned\}|&|\[0\.3em\]/g, "").trim(),
  );
}

function textOf(prose: Prose): string {
  return prose.map((part) => (typeof part === "string" ? part : `[${part.spoken}]`)).join("");
}

/** The values of a trace, and of derivatives that it only speaks of, by the difference quotient. */
function valueReader({ trace }: Solution, mentioned: ReadonlyMap<QuantityId, Quantity>) {
  const { values, steps } = trace;
  const forward = steps.filter(({ phase }) => phase === "forward" || phase === "loss");
  const outputs = [
    forward.at(-1)?.id,
    ...forward.filter(({ rule }) => rule === "loss").map(({ id }) => id),
  ];
  const movedTo = (by: QuantityId, x: number, of: QuantityId): number => {
    const moved = new Map(values).set(by, x);
    const valueOf = (id: QuantityId): number => moved.get(id) ?? NaN;
    for (const { id, definition } of forward) {
      const onTheWay = outputs.includes(of) ? id !== by : id === of;
      if (onTheWay) moved.set(id, evaluate(definition, valueOf));
    }
    return moved.get(of) ?? NaN;
  };
  return (id: QuantityId): number => {
    const known = values.get(id);
    if (known !== undefined) return known;
    const quantity = mentioned.get(id) ?? trace.quantities.get(id);
    if (quantity?.kind !== "derivative") throw new Error(`no value of ${id}`);
    const { of, by } = quantity;
    const x = values.get(by) ?? NaN;
    return (movedTo(by, x + 1e-5, of) - movedTo(by, x - 1e-5, of)) / 2e-5;
  };
}

/** Sides of an equation that are not the same number. */
function untrue(solution: Solution): string[] {
  const writing = new Writing(solution, noMark);
  return solution.trace.steps.flatMap((step) => {
    // the classic slip is no derivative, and is said not to be
    if (step.uses.some((id) => writing.quantity(id).kind === "updated")) return [];
    const { reasons, why } = stepReasons(new StepContext(step, writing), english.why);
    const valueOf = valueReader(solution, why.mentioned);
    return reasons.flatMap(({ sides, sentence }) => {
      const values = sides.map((side: Expression) => evaluate(side, valueOf));
      const scale = Math.max(1, ...values.map(Math.abs));
      const agree = values.every((value) => Math.abs(value - (values[0] ?? NaN)) <= 2e-5 * scale);
      return agree ? [] : [`${step.id}: ${textOf(sentence)} ${values.join(" ")}`];
    });
  });
}

describe("why", () => {
  it("says nothing that is not true: all sides of each equation are the same number", () => {
    let steps = 0;
    for (const solution of oracleSolutions(5)) {
      if (solution.document.rounding?.carry === "rounded" || solution.trace.steps.length > 150)
        continue;
      const { document } = solution;
      if (document.kind === "network" && document.training.updateOrder === "output-first") continue;
      steps += solution.trace.steps.length;
      expect(untrue(solution)).toEqual([]);
    }
    expect(steps).toBeGreaterThan(500);
  });

  it.each(notationNames)("can be typeset and read aloud, for each step in %s", (notation) => {
    for (const { name } of examples) {
      const solution = solved(name, notation);
      for (const { id } of solution.trace.steps) {
        const { lines, paths } = why(solution, id);
        expect(lines.length).toBeGreaterThan(0);
        for (const { formula, sentence } of lines) {
          expect(typeset(formula.tex)).toContain("katex");
          expect(`${formula.spoken} ${textOf(sentence)}`).not.toMatch(/undefined|\\|NaN|internal/);
        }
        for (const each of paths.flat()) expect(solution.trace.values.has(each)).toBe(true);
      }
    }
  });

  it("derives Err of Han & Kamber as the negative derivative that it is", () => {
    const lines = linesOf(solved("han-kamber"), "err.2.1");
    expect(lines.slice(0, 2)).toEqual([
      "\\mathrm{Err}_{6} = -\\frac{\\partial E}{\\partial I_{6}}",
      "\\frac{\\partial E}{\\partial I_{6}} = \\frac{\\partial E}{\\partial O_{6}} \\cdot \\frac{\\partial O_{6}}{\\partial I_{6}}",
    ]);
    expect(lines).toContain("\\frac{\\partial E}{\\partial O_{6}} = -(T_{6} - O_{6})");
    expect(lines).toContain("\\frac{\\partial O_{6}}{\\partial I_{6}} = O_{6}(1 - O_{6})");
    expect(lines.at(-1)).toMatch(/= O_\{6\}\(1 - O_\{6\}\)\(T_\{6\} - O_\{6\}\)$/);
  });

  it("has a term, a line and a path for each way that a hidden unit is heard (Mazur)", () => {
    const solution = solved("mazur");
    const { lines, paths } = why(solution, "dE/dout.1.1", { mark: noMark });
    expect(lines).toHaveLength(3);
    expect(lines[1]?.formula.tex).toContain("\\delta_{o1}\\,w_{5}");
    expect(lines[2]?.formula.tex).toContain("\\delta_{o2}\\,w_{7}");
    expect(paths).toEqual([
      ["E", "out.2.1", "net.2.1", "out.1.1"],
      ["E", "out.2.2", "net.2.2", "out.1.1"],
    ]);
    expect(lines.map(({ way }) => way)).toEqual([null, 1, 2]);
  });

  it("numbers a way as its path, in whatever order the shares are worked out", () => {
    const { lines, paths } = why(solved("rational"), "df/dx");
    const ways = lines.flatMap(({ way, sentence }) => (way === null ? [] : [{ way, sentence }]));
    expect(ways).toHaveLength(3);
    for (const { way, sentence } of ways) {
      const [reader] = sentence.filter((part) => typeof part !== "string");
      expect(paths[way - 1]?.at(-2)).toBe(reader?.quantity);
    }
  });

  it("covers every wire between the output and a quantity with its paths", () => {
    const solution = solved("rational");
    const { paths } = why(solution, "df/dx");
    expect(new Set(paths.map((path) => path.join(" ")))).toEqual(
      new Set(["f num x", "f invden den sigx x", "f invden den xpysqr xpy x"]),
    );
    expect(why(solution, "df/dx|sigx").paths).toEqual([["f", "invden", "den", "sigx", "x"]]);
  });

  it("goes from the gradient to the rule of an update that has none of its own", () => {
    const lines = linesOf(solved("han-kamber"), "w.1.1.1+");
    expect(lines[0]).toBe(
      "w_{14}^{+} = w_{14} - \\eta \\cdot \\frac{\\partial E}{\\partial w_{14}}",
    );
    expect(lines).toContain("\\frac{\\partial E}{\\partial w_{14}} = -\\mathrm{Err}_{4}\\,x_{1}");
    expect(lines.at(-1)).toMatch(/= w_\{14\} \+ \\eta\\,\\mathrm\{Err\}_\{4\}\\,x_\{1\}$/);
  });

  it("says of a weight that was updated too early that no derivative comes of it", () => {
    const document = readDocument(findExample("mazur")?.variants[0].document);
    if (document.kind !== "network") throw new Error("not a network");
    const training = { ...document.training, updateOrder: "output-first" as const };
    const { lines } = why(solve({ ...document, training }), "dE/dout.1.1|net.2.1");
    expect(textOf(lines.at(-1)?.sentence ?? [])).toContain("is not the derivative");
  });

  it("says where the operands of a forward step come from", () => {
    const { lines, paths } = why(solved("han-kamber"), "net.2.1", { mark: noMark });
    const said = lines.map(({ sentence }) => textOf(sentence));
    expect(said).toContain("[weight from unit 4 to unit 6] is given.");
    expect(said).toContain("[output of unit 4] comes from step 3.");
    expect(lines.map(({ formula }) => formula.spoken)).toContain("output of unit 4 equals 0.332");
    expect(paths).toContainEqual(["net.2.1", "out.1.1"]);
    const fromUnit4 = lines.find(({ sentence }) =>
      textOf(sentence).startsWith("[output of unit 4"),
    );
    expect(paths[(fromUnit4?.way ?? 0) - 1]).toEqual(["net.2.1", "out.1.1"]);
  });

  it("numbers nothing where there is one way only", () => {
    const solution = solved("mazur");
    const { lines, paths } = why(solution, "w.2.1.1+");
    expect(paths).toHaveLength(1);
    expect(lines.every(({ way }) => way === null)).toBe(true);
  });
});
