import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PasteError } from "#lib/document/paste-error.ts";
import { readPastedNumbers, type PastedTable } from "#lib/document/pasted-numbers.ts";

function tableIn(text: string): PastedTable {
  const read = readPastedNumbers(text);
  if (read instanceof PasteError) throw read;
  return read;
}

const square = [
  [0.1, 0.2],
  [0.3, -0.4],
];

describe("numbers are read as they are copied from", () => {
  it.each([
    ["JSON", "[[0.1, 0.2], [0.3, -0.4]]"],
    ["JSON on many lines", "[\n  [\n    0.1,\n    0.2\n  ],\n  [0.3, -4e-1]\n]\n"],
    ["a document of ours", '"weights": [[0.1, 0.2], [0.3, -0.4]],'],
    ["Python", "W = [[.1, .2], [.3, -.4],]  # first layer"],
    ["NumPy, repr", "array([[ 0.1,  0.2],\n       [ 0.3, -0.4]])"],
    ["NumPy, str", "[[ 0.1  0.2]\n [ 0.3 -0.4]]"],
    ["NumPy, single precision", "array([[ 0.1,  0.2],\n       [ 0.3, -0.4]], dtype=float32)"],
    ["NumPy, exponents", "[[ 1.e-01  2.e-01]\n [ 3.e-01 -4.e-01]]"],
    ["NumPy, source", "W1 = np.array([[0.1, 0.2], [0.3, -0.4]], dtype=np.float64)"],
    ["NumPy, transposed", "np.array([[0.1, 0.3], [0.2, -0.4]]).T"],
    ["PyTorch", "tensor([[ 0.1000,  0.2000],\n        [ 0.3000, -0.4000]])"],
    [
      "PyTorch, with all its attributes",
      "tensor([[ 0.1000,  0.2000],\n        [ 0.3000, -0.4000]], device='cuda:0', dtype=torch.float64,\n       grad_fn=<AddmmBackward0>)",
    ],
    [
      "PyTorch, a parameter",
      "Parameter containing:\ntensor([[ 0.1000,  0.2000],\n        [ 0.3000, -0.4000]], requires_grad=True)",
    ],
    ["PyTorch, source", "nn.Parameter(torch.tensor([[0.1, 0.2], [0.3, -0.4]]))"],
    ["MATLAB", "w = [0.1 0.2; 0.3 -0.4];"],
    ["MATLAB, commas", "w = [0.1, 0.2; 0.3, -0.4] % first layer"],
    ["MATLAB, lines", "w = [ 0.1 0.2\n      0.3 -0.4 ];"],
    ["MATLAB, continued", "w = [0.1 ...\n 0.2; 0.3...\n -0.4]"],
    ["MATLAB, transposed", "[0.1 0.3; 0.2 -0.4]'"],
    ["MATLAB, display", "w =\n\n    0.1000    0.2000\n    0.3000   -0.4000\n\n"],
    ["a spreadsheet", "0.1\t0.2\n0.3\t-0.4"],
    ["a spreadsheet on Windows", "0.1\t0.2\r\n0.3\t-0.4\r\n"],
    ["a spreadsheet in half of the world", "0,1\t0,2\n0,3\t\u22120,4"],
    ["CSV", "0.1,0.2\n0.3,-0.4\n"],
    ["CSV with blanks", "0.1, 0.2\n0.3, -0.4\n"],
    ["CSV with quotes", '"0.1","0.2"\n"0.3","-0.4"\n'],
    ["CSV in half of the world", "0,1;0,2\n0,3;-0,4\n"],
    ["CSV with an end to each line", "0.1,0.2,\n0.3,-0.4,\n"],
    ["blanks", "  0.1 0.2\n  0.3\u00a0-0.4"],
    ["blanks and decimal commas", "0,1 0,2\n0,3 -0,4"],
    ["numpy.savetxt", "# hidden layer\n1.0e-01 2.0e-01\n3.0e-01 -4.0e-01\n"],
    ["fractions", "1/10 1/5\n3/10 -2/5"],
  ])("%s", (_source, text) => {
    expect(tableIn(text)).toEqual({ names: null, rows: square });
  });

  it.each([
    ["a list", "[1, 2, 3]", [[1, 2, 3]]],
    ["a row", "1 2 3", [[1, 2, 3]]],
    ["one number", "0.5", [[0.5]]],
    ["a column of lines", "1\n2\n3\n", [[1], [2], [3]]],
    ["a column in MATLAB", "[1; 2; 3]", [[1], [2], [3]]],
    ["NumPy 2’s numbers in a list", "[np.float64(0.5), np.float64(-2.0)]", [[0.5, -2]]],
    ["a column of decimal commas", "0,5\n0,7\n", [[0.5], [0.7]]],
    ["a column of decimal commas and signs", "1,5\n\u22120,7", [[1.5], [-0.7]]],
    ["a column of decimal commas below a name", "w\n12,05\n3,5", [[12.05], [3.5]]],
    ["decimal commas with groups of three", "1,234\t0,5", [[1.234, 0.5]]],
    ["whole numbers with commas", "0,1\n1,0", [[0, 1], [1, 0]]], // prettier-ignore
    ["one row of them", "0,1", [[0, 1]]],
    ["larger ones", "0,5\n1,7", [[0, 5], [1, 7]]], // prettier-ignore
  ])("%s", (_what, text, rows) => {
    expect(tableIn(text).rows).toEqual(rows);
  });

  it("a long NumPy vector, which its printer wraps", () => {
    const text =
      "[0.12345678 0.22345678 0.32345678 0.42345678 0.52345678 0.62345678\n 0.72345678 0.82345678]";
    expect(tableIn(text).rows).toEqual([
      [0.12345678, 0.22345678, 0.32345678, 0.42345678, 0.52345678, 0.62345678, 0.72345678, 0.82345678],
    ]); // prettier-ignore
  });

  it("with names for the columns", () => {
    const rows = [
      [0, 1, 1],
      [1, 1, 0],
    ];
    expect(tableIn("x1,x2,t\n0,1,1\n1,1,0")).toEqual({ names: ["x1", "x2", "t"], rows });
    expect(tableIn("x1\tpetal length\tσ\n0\t1\t1\n1\t1\t0").names).toEqual([
      "x1",
      "petal length",
      "σ",
    ]);
    expect(tableIn('"a ""b""";"c;d";e\n0;1;1\n1;1;0').names).toEqual(['a "b"', "c;d", "e"]);
    expect(tableIn(",x,y\n0,1,1\n1,1,0").names).toEqual(["", "x", "y"]);
  });
});

describe("text that is no table is refused at its place", () => {
  it.each([
    ["", "There are no numbers here."],
    [" \n\t\n", "There are no numbers here."],
    ["[]", "There are no numbers here."],
    ["[[], []]", "There are no numbers here."],
    ["weights", "Line 1, column 1: “weights” is not a number."],
    ["x y\na b", "Line 2, column 1: “a” is not a number."],
    ["1 2\n3 four", "Line 2, column 3: “four” is not a number."],
    ["1,2\n3,", "Line 2, column 3: a number is missing here."],
    ["1\t\t3\n1\t2\t3", "Line 1, column 3: a number is missing here."],
    ["1 2\n\n3", "Line 3, column 1: this row has 1 number, and the first has 2."],
    ["a b\n1 2 3", "Line 2, column 1: this row has 3 numbers, and the first has 2."],
    ["[[1, 2], [3]]", "Line 1, column 11: this row has 1 number, and the first has 2."],
    ["[1 2; 3 4 5]'", "Line 1, column 7: this row has 3 numbers, and the first has 2."],
    ["[[1, nan],\n [0, 1]]", "Line 1, column 6: “nan” can’t be calculated with."],
    ["1 -inf", "Line 1, column 3: “-inf” can’t be calculated with."],
    ["1 ∞", "Line 1, column 3: “∞” can’t be calculated with."],
    ["[1, 1e999]", "Line 1, column 5: That number is too large to calculate with."],
    ["[1,, 2]", "Line 1, column 4: a number is missing here."],
    ["[, 1]", "Line 1, column 2: a number is missing here."],
    ["[[1 2 3]\n ...\n [7 8 9]]", "Line 2, column 2: numbers are left out here (…)."],
    ["[0.  0.1 0.2 ... 9.8 9.9]", "Line 1, column 14: numbers are left out here (…)."],
    ["tensor([0, 1, 2, ..., 8, 9])", "Line 1, column 18: numbers are left out here (…)."],
    ["[[[1]]]", "Line 1, column 3: this goes deeper than rows and columns."],
    ["[[1], 2]", "Line 1, column 7: rows and single numbers are mixed here."],
    ["[1, [2]]", "Line 1, column 5: rows and single numbers are mixed here."],
    ["[[1; 2]]", "Line 1, column 4: a row within a list has no semicolon."],
    ["[1, 2", "A closing bracket ] is missing at the end."],
    ["[(1, 2)]", "Line 1, column 2:"],
    ["[1, 2] * 3", "Paste one list alone"],
    ["[1, 2]\n[3, 4]", "Paste one list alone"],
    ["np.array([1, 2]", "Paste one list alone"],
    ["[1, 2])", "Paste one list alone"],
    ["the weights are [1, 2]", "Paste the numbers alone"],
    ["0.1;0,2", "Line 1, column 5: commas and points are mixed: “0.1” and “0,2”."],
    ["1,234\t5,678", "Line 1, column 1: 1,234 can be read in two ways."],
    ["1,05,2", "Line 1, column 3: “05” looks like the end of a number with a comma."],
    ["1.0e+03 *\n\n 1.2 0.3", "Line 1, column 9: “*” is not a number."],
    ["[True, False]", "Line 1, column 2: “True” is not a number."],
    [`[${"1,".repeat(20_001)}]`, "That is too much: at most 20000 numbers at once."],
    ["1 ".repeat(20_001), "That is too much: at most 20000 numbers at once."],
    ["1\n".repeat(600_000), "That is too much: at most 600000 characters at once."],
  ])("%.40j", (text, message) => {
    const read = readPastedNumbers(text);
    expect(read).toBeInstanceOf(PasteError);
    expect(read).toHaveProperty("message", expect.stringContaining(message));
    const place = /^Line (\d+), column (\d+)/.exec(message);
    if (place)
      expect(read).toHaveProperty("place", { line: Number(place[1]), column: Number(place[2]) });
  });
});

describe("any table", () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
  const tables = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
    .chain(([height, width]) =>
      fc.array(fc.array(number, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    );
  const writers: Readonly<Record<string, (rows: readonly (readonly number[])[]) => string>> = {
    JSON: (rows) => JSON.stringify(rows),
    NumPy: (rows) => `[${rows.map((row) => `[${row.join(" ")}]`).join("\n ")}]`,
    MATLAB: (rows) => `[${rows.map((row) => row.join(" ")).join("; ")}]`,
    "a spreadsheet": (rows) => rows.map((row) => row.join("\t")).join("\n"),
    CSV: (rows) => rows.map((row) => row.join(",")).join("\r\n"),
    blanks: (rows) => rows.map((row) => row.join("  ")).join("\n"),
  };

  it.each(Object.entries(writers))("is read back from %s to the last bit", (_form, write) => {
    fc.assert(
      fc.property(tables, (rows) => {
        expect(tableIn(write(rows)).rows).toEqual(rows);
      }),
      { numRuns: 200 },
    );
  });

  it.each(["\t", ";", "  "])("is read back with decimal commas, cut at %j", (separator) => {
    const decimals = fc.integer({ min: -1e7, max: 1e7 }).map((value) => (value / 1e4).toFixed(4));
    const rowsOfTwo = fc.array(fc.tuple(decimals, decimals), { minLength: 1 });
    fc.assert(
      fc.property(rowsOfTwo, (rows) => {
        const text = rows.map((row) => row.join(separator).replaceAll(".", ",")).join("\n");
        expect(tableIn(text).rows).toEqual(rows.map((row) => row.map((each) => Number(each) + 0)));
      }),
    );
  });

  it("or any text is answered, never thrown at", () => {
    const pieces = fc.constantFrom(
      ..."[](){};,.'\"\t\n %#=",
      ...["...", "nan", "1e", "0,5", "np.array(", "tensor(", "0.25", "-", "−3", "1e999", "dtype="],
    );
    const texts = fc.oneof(fc.string({ unit: "binary" }), fc.array(pieces).map((all) => all.join(""))); // prettier-ignore
    fc.assert(
      fc.property(texts, (text) => {
        const read = readPastedNumbers(text);
        if (read instanceof PasteError) expect(read.message).toMatch(/^[^\n]*[.…?]$/s);
        else expect(read.rows.flat().every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["blanks", " ".repeat(500_000)],
    ["blanks in brackets", `[1${" ".repeat(500_000)}`],
    ["blanks behind brackets", `[1]${" ".repeat(500_000)}x`],
    ["a long name", `${"a".repeat(500_000)}[`],
    ["calls", `${"a(".repeat(200_000)}[`],
    ["attributes", `[1]${",a=b".repeat(100_000)}!`],
    ["one token", `[${"1".repeat(500_000)}`],
    ["quotes", '"'.repeat(500_000)],
    ["commas", ",".repeat(500_000)],
    ["dots", `[${".".repeat(500_000)}`],
    ["brackets", "[".repeat(500_000)],
  ])("or half a million characters of %s are answered", (_what, text) => {
    expect(readPastedNumbers(text)).toBeInstanceOf(PasteError);
  });
});
