import type { Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import { referencesOf } from "#lib/engine/expression/references.ts";
import { evaluate } from "#lib/engine/operations/evaluate.ts";
import type { Step } from "#lib/engine/trace/trace.ts";
import { chosenCases } from "#lib/explanations/chosen-cases.ts";
import type { Formula } from "#lib/explanations/narration.ts";
import type { Writing } from "#lib/explanations/writing.ts";
import { aligned, boldNumber, type AlignedLine } from "#lib/notation/aligned.ts";
import { spokenNumber, spokenOf } from "#lib/notation/spoken.ts";
import { boxOf } from "#lib/notation/tex.ts";
import { texOfNumber } from "#lib/notation/tex-leaf.ts";
import { writtenOut } from "#lib/notation/written-out.ts";

interface SpokenLine extends AlignedLine {
  /** Lines that read the same are one. */
  readonly spoken: string;
}

/** subject = law = rule = the rule with its numbers = result; a line that would repeat the one before is left out. */
export function stepFormula(step: Step, writing: Writing): Formula {
  const lines = withoutRepetition([
    ...symbolLines(step, writing),
    numberLine(step, writing),
    resultLine(step, writing),
  ]);
  const spoken = lines.map(
    (line) => `${line.relation === "=" ? "equals" : "is about"} ${line.spoken}`,
  );
  return {
    tex: aligned(writing.symbolBox(step.id), lines),
    spoken: `${writing.spokenSymbol(step.id)} ${spoken.join(", ")}`,
  };
}

function symbolLines({ law, definition }: Step, writing: Writing): SpokenLine[] {
  return [law, definition, writtenOut(definition)]
    .filter((expression) => expression !== null)
    .map((expression) => ({
      relation: "=",
      box: boxOf(expression, writing.symbolBox),
      spoken: spokenOf(expression, writing.spokenSymbol),
    }));
}

function numberLine(step: Step, writing: Writing): SpokenLine {
  const substituted = withNumbers(step, writing);
  return {
    relation: operandsAreExact(substituted, writing) ? "=" : "≈",
    box: boxOf(substituted, writing.figureBox),
    spoken: spokenOf(substituted, (id) => writing.figure(id)),
  };
}

/** The rule in which the numbers are put: a gate written out, with its case chosen. */
function withNumbers({ definition }: Step, writing: Writing): Expression {
  const rule = writtenOut(definition) ?? definition;
  return chosenCases(rule, (id) => writing.value(id));
}

function resultLine(step: Step, writing: Writing): SpokenLine {
  const figure = writing.figure(step.id);
  const exact =
    operandsAreExact(withNumbers(step, writing), writing) && resultIsExact(step, writing);
  const tex = writing.marked(texOfNumber(figure), step.id);
  return {
    relation: exact ? "=" : "≈",
    box: boldNumber(tex, figure.length),
    spoken: spokenNumber(figure),
  };
}

/** Of two lines that read the same the later stays, since the result is the bold one. */
function withoutRepetition(lines: readonly SpokenLine[]): SpokenLine[] {
  return lines.filter((line, index) => line.spoken !== lines[index + 1]?.spoken);
}

/** Whether the figures put in are the very values that the step calculates with. */
function operandsAreExact(substituted: Expression, writing: Writing): boolean {
  return referencesOf(substituted).every((id) =>
    isNoise(Number(writing.figure(id)) - writing.value(id), [id], writing),
  );
}

/** Whether the figure shown is all of the value: where a book rounds and goes on, digits were dropped too. */
function resultIsExact({ id, definition, uses }: Step, writing: Writing): boolean {
  const value = evaluate(definition, (quantity) => writing.value(quantity));
  return isNoise(Number(writing.figure(id)) - value, [id, ...uses], writing);
}

/** Binary arithmetic is off by some units of the sixteenth digit of what goes into it. */
function isNoise(difference: number, among: readonly QuantityId[], writing: Writing): boolean {
  const scale = Math.max(...among.map((id) => Math.abs(writing.value(id))));
  return Math.abs(difference) <= 8 * Number.EPSILON * scale;
}
