import type { Expression } from "#lib/engine/expression/expression.ts";
import {
  backwardWords,
  constantBackwardWords,
  constantOperand,
} from "#lib/explanations/en/gates.ts";
import { inExample } from "#lib/explanations/en/example.ts";
import type { StepWords } from "#lib/explanations/language.ts";
import type { Prose } from "#lib/explanations/narration.ts";
import { joined, listed, prose } from "#lib/explanations/prose.ts";
import type { StepContext } from "#lib/explanations/step-context.ts";
import type { DerivedQuantity } from "#lib/engine/trace/quantity.ts";

type Derivative = Extract<DerivedQuantity, { kind: "derivative" }>;

/** ∂f/∂f = 1 */
export function seed(context: StepContext): StepWords {
  const output = context.inline(derivative(context).of);
  const one = context.tells(context.step.id) ? ": the gradient is 1." : ".";
  return {
    title: prose`The gradient starts at ${output}`,
    sentence: prose`The backward pass starts at the end. When ${output} changes, ${output} changes by just as much${one}`,
  };
}

export function localTimesUpstream(context: StepContext): StepWords {
  const { by, through, datum } = derivative(context);
  const input = context.inline(by);
  const gate = gateOf(context);
  const title =
    through === null
      ? prose`Gradient with respect to ${input}${inExample(datum)}`
      : prose`Gradient with respect to ${input}, through ${context.inline(through)}${inExample(datum)}`;
  const product = gate
    ? prose`Local gradient of ${context.inline(gate.id)} times the gradient that arrives there. `
    : "";
  const words = gate ? backwardWordsFor(gate.definition) : "The derivative of the output itself.";
  const share = through === null ? "" : prose` This is one share: ${input} is used more than once.`;
  return { title, sentence: joined([product, words, share]) };
}

/** The gate's own words where it is one operation on what comes in. */
function backwardWordsFor(definition: Expression): string {
  if (definition.kind === "reference") return "It is the same value, so it is the same gradient.";
  if (definition.kind !== "apply") return "";
  const simple = definition.arguments.every(
    ({ kind }) => kind === "reference" || kind === "constant",
  );
  if (!simple) return "The local gradient is the derivative of its formula.";
  const besideConstant = constantOperand(definition);
  return (
    (besideConstant && constantBackwardWords[definition.operation]?.(besideConstant)) ??
    backwardWords[definition.operation]
  );
}

/** The shares of a quantity that is used more than once. */
export function fork(context: StepContext): StepWords {
  const { by, datum } = derivative(context);
  const input = context.inline(by);
  const shares = context.used("derivative").map(({ id }) => context.inline(id));
  const named: Prose = shares.length <= 4 ? prose`: ${listed(shares)}` : [];
  return {
    title: prose`Gradient with respect to ${input}${inExample(datum)}`,
    sentence: prose`${input} is used ${String(shares.length)} times, so the gradients that come back are added up${named}. In code: ${gradientVariable(context)} += …`,
  };
}

/** As code calls a gradient: dx. */
function gradientVariable(context: StepContext): string {
  const symbol = context.writing.symbol(derivative(context).by);
  if (symbol.kind !== "letter") throw new Error("internal: the gradient of a derivative");
  return `d${symbol.plain}`;
}

function derivative(context: StepContext): Derivative {
  const { subject } = context;
  if (subject.kind !== "derivative") throw new Error("internal: not a derivative");
  return subject;
}

/** The gate through which the gradient comes: the one at which the upstream gradient stands. */
function gateOf(context: StepContext): { id: string; definition: Expression } | null {
  const { of, by, through } = derivative(context);
  const upstream = context
    .used("derivative")
    .map(({ quantity }) => quantity)
    .find((quantity) => quantity.of === of && quantity.by !== by);
  const id = through ?? upstream?.by;
  const definition = id === undefined ? undefined : context.writing.step(id)?.definition;
  return id !== undefined && definition ? { id, definition } : null;
}
