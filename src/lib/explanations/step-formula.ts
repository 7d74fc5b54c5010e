import type { Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import { referencesOf } from "#lib/engine/expression/references.ts";
import { evaluate } from "#lib/engine/operations/evaluate.ts";
import type { Step } from "#lib/engine/trace/trace.ts";
import { chosenCases } from "#lib/explanations/chosen-cases.ts";
import type { Formula } from "#lib/explanations/narration.ts";
import type { Writing } from "#lib/explanations/writing.ts";
import { aligned, alignedWidth, boldNumber, type AlignedLine } from "#lib/notation/aligned.ts";
import { spokenNumber, spokenOf } from "#lib/notation/spoken.ts";
import type { Box } from "#lib/notation/tex-box.ts";
import { boxOf } from "#lib/notation/tex.ts";
import { texOfNumber } from "#lib/notation/tex-leaf.ts";
import { writtenOut } from "#lib/notation/written-out.ts";

/** What a line of a step's formula says: the rule, the rule with its numbers, what comes out. */
export const formulaParts = ["rule", "numbers", "result"] as const;
export type FormulaPart = (typeof formulaParts)[number];

/** A line under the equals sign. */
export interface FormulaLine extends AlignedLine {
  readonly part: FormulaPart;
  /** Lines that read the same are one. */
  readonly spoken: string;
}

/** subject = law = rule = the rule with its numbers = result; a line that would repeat the one before is left out. */
export function stepFormula(step: Step, writing: Writing): Formula {
  return formulaOfLines(step, stepLines(step, writing), writing);
}

/** The lines of a step's formula, each for itself. */
export function stepLines(step: Step, writing: Writing): FormulaLine[] {
  const substituted = withNumbers(step, writing);
  const exact = operandsAreExact(substituted, writing);
  return withoutRepetition([
    ...symbolLines(step, writing),
    numberLine(substituted, exact, writing),
    resultLine(step, exact, writing),
  ]);
}

/** The lines with other boxes for the numbers that are put in. */
export function withFigures(
  lines: readonly FormulaLine[],
  step: Step,
  writing: Writing,
  figureBox: (id: QuantityId) => Box,
): FormulaLine[] {
  return lines.map((line) =>
    line.part === "numbers" ? { ...line, box: boxOf(withNumbers(step, writing), figureBox) } : line,
  );
}

/** What a step computes and, below each other, what it equals. */
export function formulaOfLines(
  { id }: Step,
  lines: readonly FormulaLine[],
  writing: Writing,
): Formula {
  const spoken = lines.map(
    (line) => `${line.relation === "=" ? "equals" : "is about"} ${line.spoken}`,
  );
  const subject = writing.symbolBox(id);
  return {
    tex: aligned(subject, lines),
    spoken: `${writing.spokenSymbol(id)} ${spoken.join(", ")}`,
    width: alignedWidth(subject, lines),
  };
}

function symbolLines({ law, definition }: Step, writing: Writing): FormulaLine[] {
  return [law, definition, writtenOut(definition)]
    .filter((expression) => expression !== null)
    .map((expression) => ({
      part: "rule",
      relation: "=",
      box: boxOf(expression, writing.symbolBox),
      spoken: spokenOf(expression, writing.spokenSymbol),
    }));
}

/** @param exact whether the figures are the very values that the step calculates with */
function numberLine(substituted: Expression, exact: boolean, writing: Writing): FormulaLine {
  return {
    part: "numbers",
    relation: exact ? "=" : "≈",
    box: boxOf(substituted, writing.figureBox),
    spoken: spokenOf(substituted, (id) => writing.figure(id)),
  };
}

/** The rule in which the numbers are put: a gate written out, with its case chosen. */
export function withNumbers({ definition }: Step, writing: Writing): Expression {
  const rule = writtenOut(definition) ?? definition;
  return chosenCases(rule, (id) => writing.value(id));
}

function resultLine(step: Step, operandsExact: boolean, writing: Writing): FormulaLine {
  const figure = writing.figure(step.id);
  const exact = operandsExact && resultIsExact(step, writing);
  const tex = writing.marked(texOfNumber(figure), step.id);
  return {
    part: "result",
    relation: exact ? "=" : "≈",
    box: boldNumber(tex, figure.length),
    spoken: spokenNumber(figure),
  };
}

/** Of two lines that read the same the later stays, since the result is the bold one. */
function withoutRepetition(lines: readonly FormulaLine[]): FormulaLine[] {
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
