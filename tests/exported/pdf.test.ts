import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

// the built site and a Chromium are there when these are run

const root = fileURLToPath(new URL("../..", import.meta.url));
const patience = 240_000;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pdf-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function solveCommand(...args: readonly string[]): Answer {
  const command = ["--import", "tsx", "src/cli/solve.ts", ...args];
  return spawnSync(process.execPath, command, { cwd: root, encoding: "utf8" });
}

function pagesOf(pdf: string): string[] {
  const text = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
  return text.split("\f").slice(0, -1);
}

function sizeOf(pdf: string): string {
  const text = execFileSync("pdfinfo", [pdf], { encoding: "utf8" });
  return /^Page size:\s+(.*)$/m.exec(text)?.[1] ?? "";
}

test(
  "a solution as a PDF: every page numbered, the figures of the source on them",
  { timeout: patience },
  () => {
    const file = join(folder, "mazur.pdf");
    const { status, stdout, stderr } = solveCommand("mazur", "--to", "pdf", "--output", file);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "", stderr: "" });
    const pages = pagesOf(file);
    pages.forEach((text, index) => {
      expect(text).toContain(`Page ${index + 1} of ${pages.length}`);
    });
    for (const figure of ["0.75136507", "0.298371109", "0.082167041", "0.35891648"])
      expect(pages.join("\n")).toContain(figure);
    expect(sizeOf(file)).toContain("(A4)");
  },
);

test(
  "a class set as a PDF on Letter: a page of its own for each sheet, and one key",
  { timeout: patience },
  () => {
    const file = join(folder, "set.pdf");
    const words = ["xyz", "--variants", "2", "--seed", "7", "--size", "Letter"];
    const { status, stderr } = solveCommand(...words, "--to", "pdf", "--output", file);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const pages = pagesOf(file);
    expect(pages.filter((text) => text.includes("Sheet 1 of 2, seed 7"))).toHaveLength(1);
    expect(pages.filter((text) => text.includes("Sheet 2 of 2, seed 7"))).toHaveLength(1);
    expect(pages.filter((text) => text.includes("Answer key"))).toHaveLength(1);
    expect(sizeOf(file)).toContain("letter");
  },
);

test.each([
  [["--paper", "poster"], "--paper: expected one of"],
  [["--from", "400"], "--from: expected a step from 1 to 43, got 400"],
  [["--variants", "0"], "--variants: expected a whole number from 1 to 1000"],
  [["--to", "docx"], "--to: expected one of"],
])(
  "%j: one line that says what was expected, and nothing written",
  { timeout: patience },
  (args, message) => {
    const file = join(folder, "before.pdf");
    writeFileSync(file, "as it was");
    const usual = args.includes("--to") ? [] : ["--to", "pdf"];
    const { status, stdout, stderr } = solveCommand("mazur", ...args, ...usual, "--output", file);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.trim().split("\n")).toEqual([expect.stringContaining(message)]);
    expect(readFileSync(file, "utf8")).toBe("as it was");
    expect(readdirSync(folder)).toEqual(["before.pdf"]);
  },
);

test.each(["latex", "json"])(
  "a place that can't be written to, as %s: nothing beside it",
  { timeout: patience },
  (format) => {
    const file = join(folder, "nowhere", "a.out");
    const { status, stdout, stderr } = solveCommand("xyz", "--to", format, "--output", file);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toBe(`--output ${file}: expected a folder that exists\n`);
    expect(existsSync(join(folder, "nowhere"))).toBe(false);
  },
);
