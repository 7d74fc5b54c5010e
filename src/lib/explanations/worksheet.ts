import type { Solution } from "#lib/document/solution.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { Step } from "#lib/engine/trace/trace.ts";
import { blankBox, carriedBox, referencedBox } from "#lib/explanations/blank-box.ts";
import { blankParts, type Blanks } from "#lib/explanations/blanks.ts";
import { english } from "#lib/explanations/en.ts";
import type { Language, StepWords } from "#lib/explanations/language.ts";
import { checksByQuantity, overviewOf, type NarrateOptions } from "#lib/explanations/narrate.ts";
import type {
  Formula,
  InlineFormula,
  NarratedStep,
  Overview,
  Prose,
  Remark,
} from "#lib/explanations/narration.ts";
import { remarks } from "#lib/explanations/remarks.ts";
import { StepContext } from "#lib/explanations/step-context.ts";
import {
  formulaOfLines,
  formulaParts,
  stepLines,
  withFigures,
  withNumbers,
  type FormulaLine,
  type FormulaPart,
} from "#lib/explanations/step-formula.ts";
import { Writing } from "#lib/explanations/writing.ts";
import { codeOf } from "#lib/notation/code.ts";
import { htmlMark } from "#lib/notation/mark.ts";
import { plainOf } from "#lib/notation/plain.ts";
import { texOfBox, type Box } from "#lib/notation/tex-box.ts";

/**
 * An example on paper, with some lines left blank. Each blank is made together with its answer, so
 * a worksheet and its key can't differ.
 */
export interface Sheet {
  readonly overview: Overview;
  readonly steps: readonly SheetStep[];
  /** In order, numbered from 1. */
  readonly blanks: readonly Blank[];
  /** The quantities that are left to be found: their places in graph and tables are empty. */
  readonly sought: readonly QuantityId[];
}

/** A step whose formula has places to fill in, and says where its numbers come from. */
export interface SheetStep extends Pick<
  NarratedStep,
  "id" | "number" | "phase" | "title" | "formula"
> {
  /** Nothing that is to be found; empty where the rule is, which it would say in words. */
  readonly sentence: Prose;
  /** None where they would give the answer away. */
  readonly remarks: readonly Remark[];
  /** The numbers of its blanks. */
  readonly blanks: readonly number[];
}

/** A place to fill in, and what belongs there. */
export interface Blank {
  /** From 1, through the whole sheet. */
  readonly number: number;
  /** The number of the step. */
  readonly step: number;
  readonly part: FormulaPart;
  readonly quantity: QuantityId;
  /** What the step computes. */
  readonly symbol: InlineFormula;
  readonly relation: FormulaLine["relation"];
  readonly answer: Answer;
  /** What the worksheet can't say. */
  readonly remarks: readonly Remark[];
}

export interface Answer extends Formula {
  /** On one line, with ASCII signs. */
  readonly text: string;
}

export interface SheetOptions extends NarrateOptions {
  /** What is left out; nothing by default, which gives the whole solution. */
  readonly blanks?: Blanks | null;
}

/** An example as it goes on paper. */
export function writeSheet(solution: Solution, options: SheetOptions = {}): Sheet {
  const { blanks: asked = null, mark = htmlMark, language = english } = options;
  const writing = new Writing(solution, mark);
  const checks = checksByQuantity(solution.printed);
  const partsOf = ({ id, phase }: Step): readonly FormulaPart[] =>
    asked ? blankParts({ number: writing.stepNumber(id), phase }, asked) : [];
  const sought = new Set(
    solution.trace.steps.filter((step) => partsOf(step).length > 0).map(({ id }) => id),
  );
  const figureBox = operandBox(writing, sought);
  const blanks: Blank[] = [];
  const steps = solution.trace.steps.map((step): SheetStep => {
    const whole = stepLines(step, writing);
    const lines = withFigures(whole, step, writing, figureBox);
    const parts = partsOf(step);
    const notes = remarks(step, checks.get(step.id) ?? null, writing, language);
    const own = blanksOf(step, { parts, notes, before: blanks.length }, whole, writing);
    blanks.push(...own);
    return {
      ...{ id: step.id, number: writing.stepNumber(step.id), phase: step.phase },
      ...wordsOf(step, parts, { writing, sought, language }),
      formula: formulaOfLines(step, withBlanks(lines, own), writing),
      remarks: own.length > 0 ? [] : notes,
      blanks: own.map((blank) => blank.number),
    };
  });
  return { overview: overviewOf(writing, language), steps, blanks, sought: [...sought] };
}

interface Surroundings {
  readonly writing: Writing;
  readonly sought: ReadonlySet<QuantityId>;
  readonly language: Language;
}

/** What is said of a step, and nothing of what is left out. */
function wordsOf(
  step: Step,
  parts: readonly FormulaPart[],
  { writing, sought, language }: Surroundings,
): StepWords {
  const words = language.rules[step.rule](new StepContext(step, writing, sought));
  return parts.includes("rule") ? { ...words, sentence: [] } : words;
}

/**
 * A number that an earlier step has made says which one; where it is left to be found, there is
 * room for it instead.
 */
function operandBox(writing: Writing, sought: ReadonlySet<QuantityId>): (id: QuantityId) => Box {
  return (id) => {
    const step = writing.stepNumber(id);
    if (step === 0) return writing.figureBox(id);
    if (sought.has(id)) return carriedBox(step, writing.figure(id).length);
    return referencedBox(step, writing.figureBox(id));
  };
}

interface LeftOut {
  readonly parts: readonly FormulaPart[];
  /** What is told with the answer. */
  readonly notes: readonly Remark[];
  /** How many blanks there are before. */
  readonly before: number;
}

/**
 * The blanks of a step, one for each part that is left out and that the step has.
 *
 * @param lines with every number in its place
 */
function blanksOf(
  step: Step,
  { parts, notes, before }: LeftOut,
  lines: readonly FormulaLine[],
  writing: Writing,
): Blank[] {
  return formulaParts
    .filter((part) => parts.includes(part) && lines.some((line) => line.part === part))
    .map((part, index) => ({
      number: before + index + 1,
      step: writing.stepNumber(step.id),
      part,
      quantity: step.id,
      symbol: writing.inline(step.id),
      relation: lines.find((line) => line.part === part)?.relation ?? "=",
      answer: answerOf(step, part, lines, writing),
      remarks: part === "result" ? notes : [],
    }));
}

function answerOf(
  step: Step,
  part: FormulaPart,
  lines: readonly FormulaLine[],
  writing: Writing,
): Answer {
  const own = lines.filter((line) => line.part === part);
  return {
    tex: own.map(({ box }) => texOfBox(box)).join(" = "),
    spoken: own.map(({ spoken }) => spoken).join(", equals "),
    text: answerText(step, part, writing),
  };
}

function answerText(step: Step, part: FormulaPart, writing: Writing): string {
  switch (part) {
    case "rule":
      return codeOf(step.definition, (id) => plainOf(writing.symbol(id)));
    case "numbers":
      return codeOf(withNumbers(step, writing), (id) => writing.figure(id));
    case "result":
      return writing.figure(step.id);
  }
}

/** The lines with what is left out as one place to fill in for each part. */
function withBlanks(lines: readonly FormulaLine[], blanks: readonly Blank[]): FormulaLine[] {
  return lines.flatMap((line, index) => {
    const blank = blanks.find(({ part }) => part === line.part);
    if (!blank) return [line];
    if (lines[index - 1]?.part === line.part) return [];
    const alike = lines.filter(({ part }) => part === line.part).map(({ box }) => box);
    return [{ ...line, box: blankBox(blank, alike), spoken: `blank ${blank.number}` }];
  });
}
