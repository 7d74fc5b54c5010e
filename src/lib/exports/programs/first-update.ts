import type { Solution } from "#lib/document/solution.ts";
import { solve } from "#lib/document/solve.ts";

/** Programs begin at the beginning, whichever update a solution explains. */
export function firstUpdate(solution: Solution): Solution {
  const { document, notation, update } = solution;
  return update === 1 ? solution : solve(document, { notation });
}
