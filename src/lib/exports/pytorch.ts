import { solve } from "#lib/document/solve.ts";
import type { Solution } from "#lib/document/solution.ts";
import type { Format } from "#lib/exports/format.ts";
import { firstUpdate } from "#lib/exports/programs/first-update.ts";
import { programText, type Program } from "#lib/exports/programs/program.ts";
import { torchProgram } from "#lib/exports/programs/pytorch-lines.ts";
import { torchNetwork } from "#lib/exports/programs/pytorch-network.ts";

export const pytorchFormat: Format = {
  name: "pytorch",
  label: "PyTorch program",
  purpose: "A Python program in which PyTorch finds the gradients, and the same figures come out.",
  extension: "py",
  suffix: "pytorch",
  mediaType: "text/x-python",
  choices: [],
  browser: null,
  write: toPyTorch,
};

/** A Python program in which autograd finds every derivative, so that nobody has to take ours for it. */
export function toPyTorch(solution: Solution): string {
  const exact = exactSolution(firstUpdate(solution));
  const rounded = solution.document.rounding?.carry === "rounded";
  const remarks = [
    "PyTorch finds every gradient. The program prints each figure with all its digits.",
    ...(rounded
      ? ["The source goes on with rounded figures. Here nothing is rounded, so last digits differ."]
      : []),
  ];
  return programText(exact.document, remarks, pytorchProgram(exact));
}

/** Autograd does not round on the way. */
function exactSolution(solution: Solution): Solution {
  const { document, notation } = solution;
  if (document.rounding?.carry !== "rounded") return solution;
  const rounding = { ...document.rounding, carry: "full" } as const;
  return solve({ ...document, rounding, printed: [] }, { notation });
}

function pytorchProgram(solution: Solution): Program {
  const { document, result } = solution;
  if (document.kind === "network" && "first" in result)
    return torchNetwork(solution, document, result);
  if (document.kind === "expression" && "gradients" in result)
    return torchProgram(solution, document, result);
  throw new Error("internal: a result of the other kind");
}
