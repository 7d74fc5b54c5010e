import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a program has printed: each name with its value, in order. */
export type Printed = readonly (readonly [name: string, value: number])[];

/** Runs each program by itself, in one process, since PyTorch takes its time to load. */
const runner = `
import contextlib, io, json, runpy, sys, traceback
results = []
for path in json.load(sys.stdin):
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed):
            runpy.run_path(path)
        results.append({"text": printed.getvalue(), "error": None})
    except Exception:
        results.append({"text": printed.getvalue(), "error": traceback.format_exc(limit=-1)})
json.dump(results, sys.stdout)
`;

/** The Python that has NumPy and PyTorch: the first on the path, or Debian's own. */
function pythonPath(): string {
  const found = ["python3", "/usr/bin/python3"].find(
    (path) => spawnSync(path, ["-c", "import numpy, torch"], { stdio: "ignore" }).status === 0,
  );
  if (found === undefined)
    throw new Error(
      "no Python with NumPy and PyTorch: apt-get install python3-numpy python3-torch",
    );
  return found;
}

/**
 * Runs programs.
 *
 * @throws Error with the traceback of the first that fails
 */
export function runPrograms(programs: readonly string[]): readonly Printed[] {
  const folder = mkdtempSync(join(tmpdir(), "programs-"));
  try {
    const paths = programs.map((text, index) => {
      const path = join(folder, `${index}.py`);
      writeFileSync(path, text);
      return path;
    });
    const { stdout, stderr, status } = spawnSync(pythonPath(), ["-c", runner], {
      input: JSON.stringify(paths),
      encoding: "utf8",
      maxBuffer: 100_000_000,
    });
    if (status !== 0) throw new Error(stderr);
    const results: readonly unknown[] = [JSON.parse(stdout)].flat();
    return results.map((result, index) => printedBy(result, programs[index] ?? ""));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function printedBy(result: unknown, program: string): Printed {
  if (typeof result !== "object" || result === null || !("text" in result) || !("error" in result))
    throw new Error("the runner has said something else");
  if (result.error !== null) throw new Error(`${String(result.error)}\n${program}`);
  return String(result.text)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [, name, value] = /^(.*\S)\s+(\S+)$/.exec(line) ?? [];
      if (name === undefined) throw new Error(`not a figure: ${line}`);
      return [name, Number(value)] as const;
    });
}
