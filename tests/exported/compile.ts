import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Compiled {
  /** What TeX has to complain of: errors, and boxes that stand out by more than a point. */
  readonly faults: readonly string[];
  readonly pages: number;
  /** What can be read on the pages. */
  readonly text: string;
}

/** How far a box may stand out, in points: less cannot be seen. */
const MOST_OVERFULL = 1;

/** What pdfLaTeX makes of a document, in a folder of its own. */
export function compile(latex: string): Compiled {
  const folder = mkdtempSync(join(tmpdir(), "latex-"));
  try {
    writeFileSync(join(folder, "a.tex"), latex);
    const args = ["-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", "a.tex"];
    // wide lines, so that no message is broken
    const env = { ...process.env, max_print_line: "10000" };
    const { error } = spawnSync("pdflatex", args, { cwd: folder, env, timeout: 100_000 });
    if (error) throw error;
    const log = readFileSync(join(folder, "a.log"), "latin1");
    const pages = Number(/Output written on a\.pdf \((\d+) page/.exec(log)?.[1] ?? 0);
    return { faults: faultsIn(log), pages, text: pages > 0 ? textOf(join(folder, "a.pdf")) : "" };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function faultsIn(log: string): readonly string[] {
  const errors = [...log.matchAll(/^!.*\n.*|^Missing character:.*/gm)].map(([line]) => line);
  const overfull = [...log.matchAll(/^Overfull \\[hv]box \(([\d.]+)pt.*$/gm)]
    .filter(([, width]) => Number(width) > MOST_OVERFULL)
    .map(([line]) => line);
  return [...errors, ...overfull];
}

function textOf(pdf: string): string {
  const { stdout, error } = spawnSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
  if (error) throw error;
  return stdout;
}
