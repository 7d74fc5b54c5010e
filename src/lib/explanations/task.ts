import type { Solution } from "#lib/document/solution.ts";
import { parseProgram } from "#lib/engine/expression/parse.ts";
import { taskWords } from "#lib/explanations/en/task.ts";
import type { Formula } from "#lib/explanations/narration.ts";
import { programFormulas } from "#lib/explanations/program-formulas.ts";

/** What is to be worked out: a program's lines, or a network in a sentence. */
export interface Task {
  readonly sentence: string;
  readonly formulas: readonly Formula[];
}

export function taskOf({ document }: Solution): Task {
  if (document.kind === "network") {
    const [input, ...layers] = document.layers;
    const { optimizer } = document.training;
    const sentence = taskWords.network(input.units, layers, document.loss, optimizer.name);
    return { sentence, formulas: [] };
  }
  const given = new Set([...Object.keys(document.inputs), ...Object.keys(document.constants)]);
  const { assignments } = parseProgram(document.program, given);
  return { sentence: taskWords.program, formulas: programFormulas(assignments) };
}
