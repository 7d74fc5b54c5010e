import type { Solution } from "#lib/document/solution.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { chosenCases } from "#lib/explanations/chosen-cases.ts";
import { stepFormula } from "#lib/explanations/step-formula.ts";
import { Writing } from "#lib/explanations/writing.ts";
import { codeOf } from "#lib/notation/code.ts";
import { noMark } from "#lib/notation/mark.ts";
import { plainOf } from "#lib/notation/plain.ts";
import { writtenOut } from "#lib/notation/written-out.ts";

/** A step's formula for the clipboard. */
export interface FormulaText {
  /** On one line, with ASCII signs: `w5+ = w5 - eta*(dE/dw5) = 0.4 - 0.5*0.082167041 = 0.35891648`. */
  readonly text: string;
  /** Without colours or marks, for any document with amsmath. */
  readonly latex: string;
}

/** @throws Error if the solution has no such step */
export function formulaText(solution: Solution, stepId: QuantityId): FormulaText {
  const writing = new Writing(solution, noMark);
  const step = writing.step(stepId);
  if (!step) throw new Error(`internal: no step ${stepId}`);
  const name = (id: QuantityId): string => plainOf(writing.symbol(id));
  const rule = writtenOut(step.definition) ?? step.definition;
  const numbers = chosenCases(rule, (id) => writing.value(id));
  const sides = [
    name(stepId),
    ...(step.law ? [codeOf(step.law, name)] : []),
    codeOf(step.definition, name),
    codeOf(numbers, (id) => writing.figure(id)),
    writing.figure(stepId),
  ];
  return {
    text: sides.filter((side, index) => side !== sides[index - 1]).join(" = "),
    latex: stepFormula(step, writing).tex,
  };
}
