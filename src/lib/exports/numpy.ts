import type { NetworkResult, Result } from "#lib/document/result.ts";
import type { Solution } from "#lib/document/solution.ts";
import type { Format } from "#lib/exports/format.ts";
import { lineByLine } from "#lib/exports/programs/numpy-lines.ts";
import { layerByLayer } from "#lib/exports/programs/numpy-network.ts";
import { firstUpdate } from "#lib/exports/programs/first-update.ts";
import { programText, type Program } from "#lib/exports/programs/program.ts";

export const numpyFormat: Format = {
  name: "numpy",
  label: "NumPy program",
  purpose: "A Python program that works the example out by itself and prints the same figures.",
  extension: "py",
  suffix: "numpy",
  mediaType: "text/x-python",
  choices: [],
  browser: null,
  write: toNumpy,
};

/** A Python program that works the example out with every derivative written out. */
export function toNumpy(solution: Solution): string {
  const first = firstUpdate(solution);
  return programText(first.document, numpyRemarks(first), numpyProgram(first));
}

/** The program in parts; `solution` explains the first update. */
export function numpyProgram(solution: Solution): Program {
  const { document, result } = solution;
  if (document.kind === "network" && document.rounding?.carry !== "rounded" && isNetwork(result))
    return layerByLayer(solution, document, result);
  return lineByLine(solution);
}

/** What a reader of the program has to know. */
export function numpyRemarks({ document }: Solution): readonly string[] {
  const rounded = document.rounding?.carry === "rounded";
  return [
    "Worked out with NumPy, every derivative by its formula. It prints each figure with all its digits.",
    ...(rounded ? ["Each figure is rounded as the source rounds it, and goes on rounded."] : []),
    ...(rounded && document.kind === "network" ? ["It works out the first update."] : []),
  ];
}

export function isNetwork(result: Result): result is NetworkResult {
  return "first" in result;
}
