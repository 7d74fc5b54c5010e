import fc from "fast-check";
import { evaluate as evaluateText } from "mathjs";
import { describe, expect, test } from "vitest";
import type { Expression } from "#lib/engine/expression/expression.ts";
import { parseProgram } from "#lib/engine/expression/parse.ts";
import { ProgramError } from "#lib/engine/expression/program-error.ts";
import { evaluate } from "#lib/engine/operations/evaluate.ts";

const values: Readonly<Record<string, number>> = { x: 1.5, y: -2, z: 0.25 };
const given = new Set(Object.keys(values));

/** One line a fault, without `expected`. */
function faultsOf(program: string, names: ReadonlySet<string> = given): readonly string[] {
  try {
    parseProgram(program, names);
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    return error.faults.map(
      ({ line, column, expected, got }) => `${line}:${column} ${expected} | ${got}`,
    );
  }
  return [];
}

/** The output's value, each assignment computed from those before it. */
function run(program: string): number {
  const known = new Map(Object.entries(values));
  let output = NaN;
  for (const { name, expression } of parseProgram(program, given).assignments) {
    output = evaluate(expression, (id) => known.get(id) ?? NaN);
    known.set(name, output);
  }
  return output;
}

/** An expression as nested calls, to be read at a glance. */
function nested(expression: Expression): string {
  switch (expression.kind) {
    case "constant":
      return `${expression.value}`;
    case "reference":
      return expression.quantity;
    case "apply":
      return `${expression.operation}(${expression.arguments.map(nested).join(", ")})`;
    case "piecewise":
      return "piecewise";
  }
}

function treeOf(program: string, names = given): string {
  return parseProgram(program, names)
    .assignments.map((each) => nested(each.expression))
    .join("; ");
}

describe("what a program may say", () => {
  test("assignments keep their names, lines and order", () => {
    const { assignments } = parseProgram("# start\nq = x + y\n\nf = q * z # end", given);
    expect(assignments.map(({ name, line }) => [name, line])).toEqual([
      ["q", 2],
      ["f", 4],
    ]);
  });

  test("lines may be separated by semicolons, and end as they do on Windows", () => {
    expect(parseProgram("a = x; b = a;\r\nc = b\r\n", given).assignments).toHaveLength(3);
  });

  test("a single expression is called f", () => {
    expect(parseProgram("x * y", given).assignments[0]?.name).toBe("f");
  });

  test.each([
    ["x + y * z", "add(x, multiply(y, z))"],
    ["x - y - z", "subtract(subtract(x, y), z)"],
    ["x / y / z", "divide(divide(x, y), z)"],
    ["-x^2", "negate(power(x, 2))"],
    ["x^y^z", "power(x, power(y, z))"],
    ["x^-1", "power(x, -1)"],
    ["-2 * x", "multiply(-2, x)"],
    ["+x", "x"],
    ["2x y", "multiply(multiply(2, x), y)"],
    ["2(x + y)", "multiply(2, add(x, y))"],
    ["max(x, y, z)", "max(max(x, y), z)"],
    ["ln(x) + σ(y) + sigma(z)", "add(add(log(x), sigmoid(y)), sigmoid(z))"],
    ["arctan(x)", "atan(x)"],
    ["((x))", "x"],
    ["1.5e-3 + .5 + 2.", "add(add(0.0015, 0.5), 2)"],
    ["pi * e", `multiply(${Math.PI}, ${Math.E})`],
  ])("%s", (text, tree) => {
    expect(treeOf(text)).toBe(tree);
  });

  test("what is assigned or given hides a constant", () => {
    expect(treeOf("e = 3; f = e")).toBe("3; e");
    expect(treeOf("pi", new Set(["pi"]))).toBe("pi");
  });
});

const arithmetic = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom("x", "y", "z", "2", "0.5", "3.25"),
    fc
      .tuple(tie("expression"), fc.constantFrom("+", "-", "*"), tie("expression"))
      .map(([a, sign, b]) => `${a} ${sign} ${b}`),
    tie("expression").map((a) => `(${a})`),
    tie("expression").map((a) => `-(${a})`),
    tie("expression").map((a) => `(${a})^2`),
    tie("expression").map((a) => `sin(${a})`),
    tie("expression").map((a) => `atan(${a})`),
    fc.tuple(tie("expression"), tie("expression")).map(([a, b]) => `max(${a}, ${b})`),
  ),
})).expression;

test("a program's value is what mathjs computes for its text", () => {
  fc.assert(
    fc.property(arithmetic, (text) => {
      const expected: unknown = evaluateText(text, { ...values });
      if (typeof expected !== "number" || !Number.isFinite(expected)) return;
      expect(run(text)).toBeCloseTo(expected, 9);
    }),
  );
});

describe("a program that is read again", () => {
  test("is understood by the symbols that have a value now", () => {
    expect(treeOf("pi * x", new Set(["x"]))).toBe(`multiply(${Math.PI}, x)`);
    expect(treeOf("x", new Set(["x"]))).toBe("x");
    expect(treeOf("e x", new Set(["x", "e"]))).toBe("multiply(e, x)");
    expect(treeOf("x", new Set(["x"]))).toBe("x");
    expect(treeOf("pi x", new Set(["x", "pi"]))).toBe("multiply(pi, x)");
    expect(treeOf("pi * x", new Set(["x", "pi"]))).toBe("multiply(pi, x)");
    expect(treeOf("pi * x", new Set(["x"]))).toBe(`multiply(${Math.PI}, x)`);
  });

  test("is understood line by line, however many have been read since", () => {
    const lines = Array.from({ length: 300 }, (_, index) => `x + ${index}`);
    for (const pass of [1, 2])
      for (const [index, line] of lines.entries())
        expect(treeOf(line, new Set(["x"])), `pass ${pass}`).toBe(`add(x, ${index})`);
  });
});

describe("faults, each with its place", () => {
  test.each([
    ["", "1:1 an expression such as x * y | an empty program"],
    [" \n# nothing\n;", "1:1 an expression such as x * y | an empty program"],
    ["q = sigmod(x)", "1:5 sigmoid | sigmod"],
    ["x +", "1:4 a number, a name or ( | the end of the line"],
    ["q =", "1:4 a number, a name or ( | the end of the line"],
    ["2 3", "1:3 an operator of + - * / ^ | 3"],
    ["x * / y", "1:5 a number, a name or ( | /"],
    ["(x + y", "1:1 a ) for each ( | a ( left open"],
    ["x + y)", "1:6 a ( for each ) | )"],
    ["max(x)", "1:1 max of two arguments or more | 1"],
    ["exp()", "1:1 exp of one argument | none"],
    ["log(x, 2)", "1:1 log of one argument | 2"],
    ["y + exp", "1:5 exp(…) | exp alone"],
    ["x(y)", "1:1 x * (…) | x(…)"],
    ["f(x, y) = x * y", "1:1 f = … without its arguments | f(…)"],
    ["q = x = 5", "1:7 = after the first name alone | another ="],
    ["x = 5", "1:1 a name that has no value yet | x, which is given"],
    ["q = x\nq = y", "2:1 a name that is not assigned yet | q, which line 1 assigns already"],
    ["a = b\nb = x", "1:5 b to be assigned before it is used | its assignment in line 2"],
    ["a = b + 1\nb = a + 1", "1:5 an order in which to compute the lines | a cycle: a → b → a"],
    ["a = a", "1:5 an order in which to compute the lines | a cycle: a → a"],
    ["x\ny = 1", "1:1 a name for each line, as in q = x + y | no name"],
    ["sin = x", "1:1 a name that no function has | sin"],
    ["1_000", "1:2 a name that starts with a letter, a number without _ | _"],
    ["0x1f", "1:1 a decimal number | 0x1f"],
    ["1e999", "1:1 a number below 1.8e308 | 1e999"],
    ["x − y", "1:3 - (the hyphen) for minus | −"],
    ["x \u0000", "1:3 numbers, names, + - * / ^ ( ) and commas | U+0000"],
  ])("%j", (program, fault) => {
    const faults = faultsOf(program);
    expect(faults).toContain(fault);
  });

  test("a textbook's f(x, y) = … is one fault, which can be mended", () => {
    expect(faultsOf("q( x ,y ) = x * y\nf = 2 * q")).toEqual([
      "1:1 q = … without its arguments | q(…)",
    ]);
    expect(() => parseProgram(" f(x, y) = x", given)).toThrow(
      expect.objectContaining({
        faults: [expect.objectContaining({ column: 2, replacement: { length: 7, text: "f" } })],
      }),
    );
  });

  test("an unknown symbol is named with its first place", () => {
    expect(faultsOf("q = x * w\nf = w + xx", new Set(["x"]))).toEqual([
      "1:9 a value for w | none",
      "2:9 a value for xx | none",
    ]);
    expect(faultsOf("rate * 2", new Set(["rte"]))).toEqual([
      "1:1 a value for rate (did you mean rte?) | none",
    ]);
  });

  test("all of them at once", () => {
    expect(faultsOf("a = sigmod(x)\nb = (x\nc = foo\nd = x $ y\ne = d")).toHaveLength(4);
  });

  test("an output without a name needs one where f is given", () => {
    expect(faultsOf("f * 2", new Set(["f"]))).toEqual([
      "1:1 a name for the result, as in y = …, since f is given | no name",
    ]);
  });
});

describe("nothing but arithmetic comes through", () => {
  test.each([
    "constructor",
    "__proto__",
    "prototype",
    "hasOwnProperty",
    "toString",
    'import("fs")',
    'cos.constructor("return process")()',
    'x["constructor"]',
    "x.constructor",
    "constructor(x)",
    "toString(x)",
    'evaluate("1")',
    "createUnit(x)",
    'f = "text"',
    "'text'",
    "`text`",
    "x.y",
    "x[1]",
    "[1, 2]",
    "{a: 1}",
    "1:3",
    "x ? y : z",
    "x == y",
    "x < y",
    "x!",
    "x'",
    "5%",
    "x % y",
    "x mod y",
    "x and y",
    "not x",
    "x to y",
    "3 cm",
    "f(x) = x",
    "a = 5 + (b = 3)",
    "x .* y",
    "true",
    "null",
    "undefined",
    "NaN",
    "Infinity",
    "end",
    "x, y",
    "(x, y)",
    "x | y",
    "~x",
    "x \\ y",
    "$x",
    "x ?. y",
  ])("%s", (program) => {
    expect(faultsOf(program)).not.toEqual([]);
  });
});

describe("limits, before anything is parsed", () => {
  test.each([
    ["x".repeat(2001), "1:1 at most 2000 characters | 2001"],
    ["+".repeat(10_000_000), "1:1 at most 2000 characters | 10000000"],
    [`${"(".repeat(65)}x${")".repeat(65)}`, "1:65 nesting at most 64 deep | more"],
    [`${"-".repeat(70)}x`, "1:65 nesting at most 64 deep | more"],
    [`${"x^".repeat(70)}x`, "1:130 nesting at most 64 deep | more"],
    [`${"-(".repeat(40)}x${")".repeat(40)}`, "1:65 nesting at most 64 deep | more"],
    [`x${"+x".repeat(250)}`, "1:1 at most 500 operations, numbers and symbols | more"],
  ])("%#", (program, fault) => {
    expect(faultsOf(program)).toEqual([fault]);
  });

  test("up to them it is read", () => {
    expect(faultsOf(`${"(".repeat(64)}x${")".repeat(64)}`)).toEqual([]);
    expect(faultsOf(`x${"+x".repeat(249)}`)).toEqual([]);
    expect(faultsOf(`${"x*-x+".repeat(90)}x`)).toEqual([]);
  });
});

const programText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        ...["x", "y", "f", "q", "=", "=", "\n", ";", " ", "+", "-", "*", "/", "^", "(", ")", ","],
        ...[
          "2",
          "0.5",
          "1e3",
          "_",
          ".",
          "#",
          "sin",
          "max",
          "sigmoid",
          "constructor",
          "pi",
          "e",
          "σ",
        ],
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join("")),
);

test("whatever the text, it is read or refused with places inside it", () => {
  fc.assert(
    fc.property(programText, (text) => {
      const lines = text.split("\n");
      try {
        expect(parseProgram(text, given).assignments.length).toBeGreaterThan(0);
      } catch (error) {
        if (!(error instanceof ProgramError)) throw error;
        expect(error.faults.length).toBeGreaterThan(0);
        for (const { line, column } of error.faults) {
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
        }
      }
    }),
    { numRuns: 2000 },
  );
});
