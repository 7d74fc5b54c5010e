import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { answer } from "../../src/cli/answer.ts";
import { failureLines } from "../../src/cli/failure.ts";
import { readOptions } from "../../src/cli/options.ts";
import { expressionCases, networkCases } from "../oracle/cases.ts";

interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly lines: readonly string[];
}

/** What the command answers, without a process of its own. */
async function solve(args: readonly string[]): Promise<Run> {
  try {
    return { status: 0, out: String(await answer(readOptions(args))), lines: [] };
  } catch (error) {
    const lines = failureLines(error);
    if (!lines) throw error;
    return { status: 2, out: "", lines };
  }
}

/** Runs the command itself, with `input` on its standard input; its reader goes after `enough`. */
function run(args: readonly string[], input = "", enough = Infinity): Promise<Run> {
  const child = spawn(process.execPath, ["--import", "tsx", "src/cli/solve.ts", ...args]);
  return new Promise((resolve, reject) => {
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
      if (out.length >= enough) child.stdout.destroy();
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
    // The command stops reading what is too long.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
    child.on("error", reject);
    child.on("close", (status) => {
      resolve({ status, out, lines: err === "" ? [] : err.trimEnd().split("\n") });
    });
  });
}

const product = { chalkgrad: 1, kind: "expression", program: "x * y", inputs: { x: 2, y: -3 } };
const productResult = { output: -6, values: { f: -6 }, gradients: { x: -3, y: 2, f: 1 } };

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "solve-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function json(content: unknown): Promise<string> {
  return file(`${randomUUID()}.json`, JSON.stringify(content));
}

describe("a document in, a solution out", () => {
  test("the figures alone", async () => {
    const { status, out } = await solve([await json(product), "--only", "result"]);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual(productResult);
  });

  test("all of it", async () => {
    const { out } = await solve([await json(product)]);
    const solution = JSON.parse(out);
    expect(Object.keys(solution)).toEqual(["document", "update", "steps", "result"]);
    expect(solution.result).toEqual(productResult);
  });

  test("from a text that begins with a byte order mark", async () => {
    const path = await file("bom.json", `\ufeff${JSON.stringify(product)}`);
    const { out } = await solve([path, "--only", "result"]);
    expect(JSON.parse(out)).toEqual(productResult);
  });

  test("of a built-in example, in each of its habits", async () => {
    const printed = await solve(["han-kamber", "--only", "result"]);
    expect(JSON.parse(printed.out).first.layers[0].output).toEqual([0.332, 0.525]);
    const exact = await solve(["han-kamber/exact", "--only", "result"]);
    const [output] = JSON.parse(exact.out).first.layers[0].output;
    expect(output).toBeCloseTo(1 / (1 + Math.exp(0.7)), 12);
  });

  test.each([
    ["latex", /^\\documentclass[^]*\\end\{document\}\n$/],
    ["markdown", /^# f = \(x \+ y\)·z\n/],
    ["html", /^<!doctype html>[^]*<\/html>\n$/],
  ])("as %s", async (format, pattern) => {
    const { out } = await solve(["xyz", "--to", format]);
    expect(out).toMatch(pattern);
  });

  test("the graph at a step", async () => {
    const { out } = await solve(["xyz", "--to", "svg", "--step", "1"]);
    expect(out).toMatch(/^<svg [^]*<title>Graph of .*, step 1 of \d+<[^]*<\/svg>\n$/);
    // CS231n: q = 3, and nothing beyond it yet
    expect(out).toContain(">3</text>");
    expect(out).not.toContain("−12");
  });

  test("explains a later update", async () => {
    const { out } = await solve(["mazur", "--update", "2"]);
    expect(JSON.parse(out).update).toBe(2);
    // The source prints w5 = 0.35891648 after the first update; the second starts from it.
    const w5 = /"name":"w5","value":([\d.]+)/.exec(out)?.[1];
    expect(Number(w5)).toBeCloseTo(0.35891648, 8);
  });
});

describe("a bad document: status 2, a line a fault, and nothing else", () => {
  test("every fault", async () => {
    const bad = { ...product, titel: "x", inputs: { x: null } };
    expect(await solve([await json(bad)])).toEqual({
      status: 2,
      out: "",
      lines: [
        "inputs.x: expected a finite number, got null",
        "titel: expected the field title, got an unknown field",
        "inputs.y: expected a value for y, which the program reads at line 1, column 5, got nothing",
      ],
    });
  });

  test.each([
    ["log(x - 3)", /^step \d+, f: .*logarithm of a negative number/],
    ["y / (x - 2)", /^step \d+, f: division by zero$/],
    ["exp(exp(x * 10))", /^step \d+, f: .*overflow/],
    ["sqrt(y)", /^step \d+, f: .*square root of a negative number/],
  ])("trouble at a step: %s", async (program, line) => {
    const run = await solve([await json({ ...product, program })]);
    expect(run).toMatchObject({ status: 2, out: "" });
    expect(run.lines).toEqual([expect.stringMatching(line)]);
  });

  test.each([
    ["no JSON", "{", /^document: expected JSON/],
    ["nothing", "", /^document: expected JSON/],
    ["nesting", "[".repeat(10_000), /^document: expected nesting at most 32 deep/],
    ["10 MB", "x".repeat(10_000_000), /: expected at most 4000000 bytes, got more$/],
    ["2 MB", "x".repeat(2_000_000), /^document: expected at most 1000000 characters, got 2000000$/],
    ["no text", new Uint8Array([0xff, 0xfe, 0x00]), /: expected text in UTF-8, got other bytes$/],
  ])("%s", async (name, content, line) => {
    const run = await solve([await file(name, content)]);
    expect(run).toMatchObject({ status: 2, out: "" });
    expect(run.lines).toEqual([expect.stringMatching(line)]);
  });
});

describe("a bad call: status 2 and one line", () => {
  test.each([
    [[], "expected one FILE, got 0"],
    [["xyz", "mazur"], "expected one FILE, got 2"],
    [["no-such"], "no-such: expected a file or a built-in example, got neither"],
    [["mazur/no-such"], "mazur/no-such: expected a file or a built-in example, got neither"],
    [["/"], "/: expected a file, got a folder"],
    [["xyz", "--to", "doc"], /^--to: expected one of latex, markdown, html, .*json, .*got doc$/],
    [
      ["xyz", "--to", "svg", "--step", "99"],
      /^--step: expected a whole number from 0 to \d, got 99$/,
    ],
    [["xyz", "--to", "svg", "--step", "-1"], /^Option '--step' argument is ambiguous/],
    [["xyz", "--to", "svg", "--step", "1.5"], "--step: expected a whole number from 0, got 1.5"],
    [["xyz", "--step", "1"], /^--step: expected with --to .*, got json$/],
    [["xyz", "--to", "html", "--fragment"], /^--fragment: expected with --to .*, got html$/],
    [["xyz", "--only", "steps"], "--only: expected result, got steps"],
    [["xyz", "--update", "0"], "--update: expected a whole number from 1, got 0"],
    [["xyz", "--update", "1.5"], "--update: expected a whole number from 1, got 1.5"],
    [
      ["-", "--batch", "--to", "html"],
      "--to: expected json, which is what --batch writes, got html",
    ],
    [["mazur", "--update", "1000000"], /^update: expected a whole number from 1 to 100000/],
    [["--frobnicate"], /^Unknown option '--frobnicate'/],
  ])("%j", async (args, line) => {
    const run = await solve(args);
    expect(run).toMatchObject({ status: 2, out: "" });
    expect(run.lines).toEqual([typeof line === "string" ? line : expect.stringMatching(line)]);
  });
});

test("a picture takes a browser, and where none starts that is said", async () => {
  vi.stubEnv("CHROMIUM", "/no/such/browser");
  const { status, out, lines } = await solve(["xyz", "--to", "png"]);
  vi.unstubAllEnvs();
  expect([status, out]).toEqual([2, ""]);
  expect(lines).toEqual([
    expect.stringMatching(/^expected a Chromium that starts \(\/no\/such\/browser\)/),
  ]);
});

describe("a batch", () => {
  test("has an answer for each document, in order", async () => {
    const path = await json([
      product,
      { ...product, program: "x +" },
      5,
      { ...product, program: "1 / (x - 2)" },
    ]);
    const { status, out } = await solve([path, "--batch", "--only", "result"]);
    const faults = (...lines: readonly string[]) => ({
      error: { message: lines.join("\n"), faults: lines },
    });
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual([
      productResult,
      faults("program (line 1, column 4): expected a number, a name or (, got the end of the line"),
      faults("document: expected an object with the field kind, got 5"),
      faults("step 2, f: division by zero"),
    ]);
  });

  test("takes all the oracle cases", async () => {
    const cases = [...expressionCases, ...networkCases];
    const path = await json(cases.map((each) => each.document));
    const { out } = await solve([path, "--batch", "--only", "result"]);
    const answers: unknown[] = JSON.parse(out);
    expect(answers).toHaveLength(cases.length);
    for (const answer of answers) expect(answer).not.toHaveProperty("error");
  });

  test("has to be an array", async () => {
    const { lines } = await solve([await json(product), "--batch"]);
    expect(lines).toEqual(["--batch: expected an array of documents"]);
  });
});

describe("as a process", () => {
  test("it reads standard input", async () => {
    const { status, out, lines } = await run(["-", "--only", "result"], JSON.stringify(product));
    expect([status, lines]).toEqual([0, []]);
    expect(JSON.parse(out)).toEqual(productResult);
  });

  test("it stops reading what is too long", async () => {
    expect(await run(["-"], "x".repeat(10_000_000))).toEqual({
      status: 2,
      out: "",
      lines: ["standard input: expected at most 4000000 bytes, got more"],
    });
  });

  test("a fault is one line, whatever its name holds", async () => {
    const { status, out, lines } = await run(["a\nb\u001b[31m"]);
    expect([status, out]).toEqual([2, ""]);
    expect(lines).toEqual(["a b [31m: expected a file or a built-in example, got neither"]);
  });

  test("it goes quietly when its reader has seen enough", async () => {
    const { status, lines } = await run(["mazur"], "", 100);
    expect([status, lines]).toEqual([0, []]);
  });

  test("npm runs it, and it finds a file from where it was called", async () => {
    await file("here.json", JSON.stringify(product));
    const args = ["--prefix", process.cwd(), "run", "--silent", "solve", "--", "here.json"];
    const child = spawn("npm", args, { cwd: folder });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect(status).toBe(0);
    expect(JSON.parse(Buffer.concat(chunks).toString()).result).toEqual(productResult);
  });
});

describe("--check", () => {
  test("puts a difference quotient beside each gradient", async () => {
    const { out } = await solve(["xyz", "--only", "result", "--check"]);
    const { check } = JSON.parse(out) as { check: Record<string, number | string>[] };
    expect(check.map(({ name, analytic }) => [name, analytic])).toEqual([
      ["x", -4],
      ["y", -4],
      ["z", 3],
    ]);
    for (const { numeric, analytic, difference } of check) {
      expect(numeric).toBeCloseTo(Number(analytic), 8);
      expect(difference).toBeLessThan(1e-8);
    }
  });

  test("stands beside the steps too, and in JSON alone", async () => {
    const { out } = await solve(["mazur", "--check"]);
    expect((JSON.parse(out) as { check: unknown[] }).check).toHaveLength(10);
    const { status, lines } = await solve(["mazur", "--check", "--to", "latex"]);
    expect([status, lines]).toEqual([
      2,
      ["--to: expected json, which is what --check writes, got latex"],
    ]);
  });
});

test("an update of what is not trained is refused", async () => {
  const { status, lines } = await solve(["xyz", "--update", "2"]);
  expect([status, lines]).toEqual([2, ["update: expected 1, since nothing is trained, got 2"]]);
});

test("numeric trouble names the quantity as the document's notation does", async () => {
  const path = await file(
    "trouble.json",
    JSON.stringify({
      chalkgrad: 1,
      kind: "network",
      notation: "mazur",
      layers: [{ units: 1 }, { units: 1, activation: "identity", weights: [[-2]] }],
      loss: "binary-cross-entropy",
      data: [{ input: [1], target: [1] }],
    }),
  );
  const { status, out, lines } = await solve([path]);
  expect([status, out]).toEqual([2, ""]);
  expect(lines).toEqual(["step 3, E_total: the logarithm of a negative number (-2)"]);
});
