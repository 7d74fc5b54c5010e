import type { StepContext } from "#lib/explanations/step-context.ts";
import { activationWords } from "#lib/explanations/en/activations.ts";
import { constantForwardWords, constantOperand, forwardWords } from "#lib/explanations/en/gates.ts";
import { inExample } from "#lib/explanations/en/example.ts";
import type { StepWords } from "#lib/explanations/language.ts";
import type { Prose } from "#lib/explanations/narration.ts";
import { prose } from "#lib/explanations/prose.ts";

export function netInput(context: StepContext): StepWords {
  const { place } = context;
  const unit = context.unitName(place);
  const title = prose`Net input of ${unit}${inExample(place.datum)}`;
  const [bias] = context.used("bias");
  const sources = place.layer === 1 ? "each input" : "what each unit before it says";
  const gates = context.used("weighted-input").length > 0;
  const counts = gates
    ? prose`An add gate: the weighted inputs of ${unit} are summed`
    : prose`To ${unit}, ${sources} counts as much as the weight on its wire. All of it is added up`;
  return {
    title,
    sentence: bias
      ? prose`${counts}, and so is the bias, ${context.inline(bias.id)}.`
      : prose`${counts}.`,
  };
}

export function activation(context: StepContext): StepWords {
  const { place } = context;
  return {
    title: prose`Output of ${context.unitName(place)}${inExample(place.datum)}`,
    sentence: activationWords(context, place),
  };
}

export function weightedInput(context: StepContext): StepWords {
  const factors = context.step.uses.map((id) => context.inline(id));
  const [weight = "", input = ""] = factors;
  const { subject } = context;
  const datum = "datum" in subject ? subject.datum : null;
  return {
    title: prose`${input} weighted by ${weight}${inExample(datum)}`,
    sentence: prose`A multiply gate: what comes along the wire times the weight of the wire.`,
  };
}

export function gate(context: StepContext): StepWords {
  return { title: gateTitle(context), sentence: prose`${gateSentence(context)}` };
}

function gateTitle(context: StepContext): Prose {
  const { subject, symbol } = context;
  if (context.writing.output === context.step.id) return prose`The output ${symbol}`;
  const unnamed = subject.kind === "gate" && subject.anonymous;
  return unnamed ? prose`An intermediate value, ${symbol}` : prose`The value of ${symbol}`;
}

function gateSentence({ step }: StepContext): string {
  const { definition } = step;
  if (definition.kind === "reference") return "Another name for the same value.";
  if (definition.kind !== "apply") return "A constant.";
  const besideConstant = constantOperand(definition);
  return (
    (besideConstant && constantForwardWords[definition.operation]?.(besideConstant)) ??
    forwardWords[definition.operation]
  );
}
