import { describe, expect, it } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { toNotebook } from "#lib/exports/notebook.ts";
import { toNumpy } from "#lib/exports/numpy.ts";
import { toPyTorch } from "#lib/exports/pytorch.ts";
import { pythonNumber, pythonList } from "#lib/exports/programs/program.ts";
import { pythonNames } from "#lib/exports/programs/python-names.ts";
import { findExample } from "#lib/examples/registry.ts";
import { solutionAbout, solutions } from "./solutions.ts";

const writers = [
  ["NumPy", toNumpy],
  ["PyTorch", toPyTorch],
] as const;

/** The lines that Python runs. */
const codeOf = (program: string): readonly string[] =>
  program.split("\n").filter((line) => !line.startsWith("#"));

describe.each(writers)("the %s program", (_, write) => {
  it.each(solutions)(
    "of %s is ASCII, names its source and stays inside the margin",
    (_name, solution) => {
      const program = write(solution);
      // eslint-disable-next-line no-control-regex
      expect(codeOf(program).join("\n")).toMatch(/^[\x00-\x7f]*$/);
      const head = program.slice(0, program.indexOf("\n\n")).replaceAll("\n# ", " ");
      expect(head).toContain(solution.document.title);
      expect(head).toContain(solution.document.source?.text);
      const comments = program.split("\n").filter((line) => line.startsWith("#"));
      const wide = comments.filter((line) => line.length > 90 && line.split(" ").length > 2);
      expect(wide).toEqual([]);
    },
  );

  it("keeps words of anyone's in comments", () => {
    const hostile = 'x"""\nimport os\r\nimport os\u2028import os\u0085import os\u000cimport os';
    const program = write(solutionAbout({ title: hostile, source: { text: hostile } }));
    expect(codeOf(program).filter((line) => /import os/.test(line))).toEqual([]);
    for (const line of program.split(/[\n\r\u2028\u2029\u0085\f\v]/u))
      if (/import os/.test(line)) expect(line).toMatch(/^#/);
  });

  it("renames variables that mean something in Python", () => {
    const document = {
      program: "np = lambda * x\nprint = np + σ2",
      inputs: { lambda: 2, x: 3, σ2: 1 },
    };
    const program = write(solutionAbout(document));
    expect(program).not.toMatch(/^(?:np|lambda|print) =/m);
    expect(program).toContain('("print", ');
  });

  it("begins at the beginning, whichever update is explained", () => {
    const document = readDocument({
      chalkgrad: 1,
      kind: "network",
      layers: [{ units: 1 }, { units: 1, weights: [[0.5]] }],
      data: [{ input: [1], target: [0] }],
      training: { epochs: 3 },
    });
    expect(write(solve(document, { update: 3 }))).toBe(write(solve(document)));
  });
});

it("the mistaken order is in the NumPy program, and marked as such", () => {
  const mistaken = findExample("mazur")?.variants.find(({ name }) => name === "output-first");
  const program = toNumpy(solve(readDocument(mistaken?.document)));
  expect(program).toContain("the classic mistake");
  expect(program).toContain("delta2 @ W2_new");
});

it("a rounded edition is rounded in NumPy, and PyTorch says that it is not", () => {
  const printed = findExample("han-kamber")?.variants[0].document;
  const solution = solve(readDocument(printed));
  expect(toNumpy(solution)).toContain("rounded(O6 * (1 - O6) * (T6 - O6), decimals=4)");
  expect(toPyTorch(solution)).toContain("Here nothing is rounded");
});

describe("the notebook", () => {
  it.each(solutions)("of %s has the steps beside the code", (_name, solution) => {
    const notebook: unknown = JSON.parse(toNotebook(solution));
    expect(notebook).toMatchObject({ nbformat: 4, nbformat_minor: 4 });
    const text = JSON.stringify(notebook);
    for (const index of solution.trace.steps.keys()) expect(text).toContain(`### ${index + 1}. `);
  });

  it("has cells as nbformat 4 wants them", () => {
    const { cells }: { cells: Record<string, unknown>[] } = JSON.parse(
      toNotebook(solutionAbout({})),
    );
    for (const cell of cells) {
      const keys = cell["cell_type"] === "code" ? ["execution_count", "outputs"] : [];
      expect(Object.keys(cell).toSorted()).toEqual(
        ["cell_type", "metadata", "source", ...keys].toSorted(),
      );
    }
  });
});

describe("numbers and names in Python", () => {
  it.each([
    [2, "2.0"],
    [-0, "-0.0"],
    [0.1, "0.1"],
    [1e21, "1e+21"],
    [-1.5e-7, "-1.5e-7"],
  ])("%d is %s", (value, text) => {
    expect(pythonNumber(value)).toBe(text);
  });

  it("writes lists of lists", () => {
    expect(pythonList([[1, -0.5], [0]])).toBe("[[1.0, -0.5], [0.0]]");
  });

  it("gives each quantity a name of its own", () => {
    const typed = ["w5+", "w5_new", "dE/dw5", "σ", "def", "x′", "2x", "a|b", "v1@2", "w1^"];
    const nameOf = pythonNames(new Map(typed.map((name) => [name, name] as const)));
    const names = typed.map(nameOf);
    expect(new Set(names).size).toBe(typed.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z_]\w*$/);
    expect(names).not.toContain("def");
  });
});
