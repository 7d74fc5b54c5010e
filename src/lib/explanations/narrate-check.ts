import type { Solution } from "#lib/document/solution.ts";
import { checkStep, type StepCheck } from "#lib/document/step-check.ts";
import {
  constant,
  divide,
  multiply,
  negate,
  reference,
  subtract,
} from "#lib/engine/expression/build.ts";
import type { Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import { formatFigure } from "#lib/engine/trace/figure.ts";
import { english } from "#lib/explanations/en.ts";
import type { NarrateOptions } from "#lib/explanations/narrate.ts";
import type { Formula, InlineFormula, Prose } from "#lib/explanations/narration.ts";
import { Writing } from "#lib/explanations/writing.ts";
import { aligned, alignedWidth, boldNumber, type AlignedLine } from "#lib/notation/aligned.ts";
import { htmlMark } from "#lib/notation/mark.ts";
import { spokenNumber, spokenOf } from "#lib/notation/spoken.ts";
import { box, texOfBox, widthOf, type Box } from "#lib/notation/tex-box.ts";
import { numberBox, texOfNumber } from "#lib/notation/tex-leaf.ts";
import { boxOf } from "#lib/notation/tex.ts";

/** The check of a derivative, in words and with its numbers. */
export interface NarratedCheck {
  /** What is done. */
  readonly sentence: Prose;
  /** (f(x + h) − f(x − h))/2h, with the numbers put in. */
  readonly formula: Formula;
  /** How near the quotient is to what the step computes. */
  readonly verdict: Prose;
  readonly agrees: boolean;
}

/** Nearer than this the two are the same, as far as a difference quotient can tell. */
const tolerance = 1e-6;
const digits = { significant: 10 } as const;

/** `null` where there is nothing to check. */
export function narrateCheck(
  solution: Solution,
  stepId: QuantityId,
  options: NarrateOptions = {},
): NarratedCheck | null {
  const check = checkStep(solution, stepId);
  if (!check) return null;
  const { mark = htmlMark, language = english } = options;
  const writing = new Writing(solution, mark);
  const agrees = check.difference <= tolerance;
  const { check: words } = language;
  const inline = { of: writing.inline(check.of), by: writing.inline(check.by) };
  const through = check.through === null ? null : writing.inline(check.through);
  const apart = Math.abs(check.analytic - check.quotient);
  const near = {
    analytic: inlineNumber(formatFigure(check.analytic, digits)),
    quotient: inlineNumber(formatFigure(check.quotient, digits)),
    apart: inlineNumber(formatFigure(apart, { significant: 1 })),
  };
  const h = inlineNumber(formatFigure(check.h, digits));
  return {
    sentence: words.sentence(inline.of, inline.by, through, h),
    formula: checkFormula(stepId, check, writing),
    verdict: agrees ? words.agrees(near) : words.differs(near),
    agrees,
  };
}

function inlineNumber(figure: string): InlineFormula {
  return { tex: texOfNumber(figure), spoken: spokenNumber(figure), quantity: null };
}

/** Names of the parts of the quotient within its expression. */
const lower = "lower";
const upper = "upper";
const width = "h";

function checkFormula(stepId: QuantityId, check: StepCheck, writing: Writing): Formula {
  const quotient = divide(
    subtract(reference(upper), reference(lower)),
    multiply(constant(2), reference(width)),
  );
  const expression: Expression = check.sign === 1 ? quotient : negate(quotient);
  const numbers = new Map([
    [lower, formatFigure(check.lower, { significant: 15 })],
    [upper, formatFigure(check.upper, { significant: 15 })],
    [width, formatFigure(check.h, digits)],
  ]);
  const figure = (part: string): string => numbers.get(part) ?? "";
  const result = formatFigure(check.quotient, digits);
  const lines: readonly (AlignedLine & { readonly spoken: string })[] = [
    {
      relation: "≈",
      box: boxOf(expression, (part) => partBox(part, check, writing)),
      spoken: spokenOf(expression, (part) => spokenPart(part, check, writing)),
    },
    {
      relation: "≈",
      box: boxOf(expression, (part) => numberBox(figure(part))),
      spoken: spokenOf(expression, figure),
    },
    {
      relation: "≈",
      box: boldNumber(texOfNumber(result), result.length),
      spoken: spokenNumber(result),
    },
  ];
  const subject = writing.symbolBox(stepId);
  return {
    tex: aligned(subject, lines),
    spoken: `${writing.spokenSymbol(stepId)} ${lines.map(({ spoken }) => `is about ${spoken}`).join(", ")}`,
    width: alignedWidth(subject, lines),
  };
}

/** E(w + h), E(w − h), h */
function partBox(part: string, { of, by }: StepCheck, writing: Writing): Box {
  if (part === width) return box("h", 1);
  const [f, x] = [writing.symbolBox(of), writing.symbolBox(by)];
  const sign = part === upper ? "+" : "-";
  return box(`${texOfBox(f)}(${texOfBox(x)} ${sign} h)`, widthOf(f) + widthOf(x) + 5);
}

function spokenPart(part: string, { of, by }: StepCheck, writing: Writing): string {
  if (part === width) return "h";
  const sign = part === upper ? "plus" : "minus";
  return `${writing.spokenSymbol(of)} at ${writing.spokenSymbol(by)} ${sign} h`;
}
