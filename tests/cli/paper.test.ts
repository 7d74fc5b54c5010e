import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { answer } from "../../src/cli/answer.ts";
import { failureLines } from "../../src/cli/failure.ts";
import { readOptions } from "../../src/cli/options.ts";

const paper = async (...args: string[]): Promise<string> =>
  String(await answer(readOptions(["mazur", ...args])));

/** What the command says on standard error. */
async function refusal(...args: string[]): Promise<readonly string[] | null> {
  try {
    await paper(...args);
    return null;
  } catch (error) {
    return failureLines(error);
  }
}

describe("a class set on the command line", () => {
  test("is worksheets and one key for all", async () => {
    const text = await paper("--variants", "3", "--seed", "7", "--to", "markdown");
    expect(text.match(/^# .*Worksheet$/gm)).toHaveLength(3);
    expect(text.match(/^# .*Answer key$/gm)).toHaveLength(1);
    expect(text.match(/^## Sheet \d$/gm)).toEqual(["## Sheet 1", "## Sheet 2", "## Sheet 3"]);
  });

  test("is the same for the same seed, and begins with the smaller one", async () => {
    const sheets = async (count: string, seed: string): Promise<readonly unknown[]> => {
      const text = await paper("--variants", count, "--seed", seed);
      const { sheets: read }: { readonly sheets: readonly unknown[] } = JSON.parse(text);
      return read;
    };
    const set = await sheets("4", "7");
    expect(set).toHaveLength(4);
    expect(await sheets("4", "7")).toEqual(set);
    expect(await sheets("2", "7")).toEqual(set.slice(0, 2));
    expect(await sheets("4", "8")).not.toEqual(set);
  });

  test("says beside what is written where no sensible numbers were found", async () => {
    const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    try {
      await paper("--variants", "2");
      expect(told).not.toHaveBeenCalled();
      const folder = await mkdtemp(join(tmpdir(), "class-set-"));
      const file = join(folder, "flat.json");
      const inputs = { x: 3 };
      const flat = { chalkgrad: 1, kind: "expression", program: "sigmoid(x + 40)", inputs };
      await writeFile(file, JSON.stringify(flat));
      await answer(readOptions([file, "--variants", "2"]));
      await rm(folder, { recursive: true });
      expect(told).toHaveBeenCalledExactlyOnceWith(
        expect.stringMatching(/^note: No quite sensible numbers were found for this example/),
      );
    } finally {
      told.mockRestore();
    }
  });

  test("more than a page can show", async () => {
    const { sheets }: { readonly sheets: readonly unknown[] } = JSON.parse(
      await paper("--variants", "100"),
    );
    expect(sheets).toHaveLength(100);
  });
});

test("one worksheet has the blanks that are asked for", async () => {
  const { paper: kind, sheets }: { readonly paper: string; sheets: { blanks: unknown[] }[] } =
    JSON.parse(await paper("--steps", "3,1", "--level", "2"));
  expect(kind).toBe("worksheet");
  expect(sheets[0]?.blanks).toMatchObject([
    { number: 1, step: 1, part: "numbers", quantity: "net_h1" },
    { number: 2, step: 1, part: "result", answer: "0.3775" },
    { number: 3, step: 3, part: "numbers", quantity: "out_h1" },
    { number: 4, step: 3, part: "result", answer: "0.593269992" },
  ]);
});

test.each([
  [
    ["--paper", "poster"],
    "--paper: expected one of solution, worksheet, key, compact, got “poster”",
  ],
  [["--blank", "middle"], "--blank: expected all or some of forward, loss, backward, update"],
  [["--blank", "all", "--from", "3"], "--from: expected one of blank, from and steps"],
  [["--from", "400"], "--from: expected a step from 1 to 43, got 400"],
  [["--level", "4"], "--level: expected one of 1, 2, 3, got “4”"],
  [["--variants", "0"], "--variants: expected a whole number from 1 to 1000, got “0”"],
  [["--variants", "1001"], "--variants: expected a whole number from 1 to 1000"],
  [["--seed", "3"], "--seed: expected together with variants"],
  [["--variants", "2", "--seed", "x"], "--seed: expected a whole number from 0 to 4294967295"],
  [["--variants", "2", "--to", "csv"], "--to: expected one of json, latex, markdown, html, pdf"],
  [["--size", "A4"], "--size: expected together with --to pdf"],
  [["--to", "pdf", "--size", "A3"], "--size: expected one of A4, Letter, got A3"],
  [["--to", "pdf", "--variants", "61"], "--variants: expected at most 60 with --to pdf, got 61"],
  [["--to", "pdf", "--update", "2"], "--update: expected 1 with --to pdf, got 2"],
  [["--paper", "key", "--only", "result"], "--only result: expected without --paper"],
  [["--paper", "key", "--check"], "--check: expected without --paper"],
])("%j is refused", async (args, message) => {
  const lines = await refusal(...args);
  expect(lines).toHaveLength(1);
  expect(lines?.[0]).toContain(message);
});
