import { inExample } from "#lib/explanations/en/example.ts";
import type { StepWords } from "#lib/explanations/language.ts";
import { prose } from "#lib/explanations/prose.ts";
import type { StepContext } from "#lib/explanations/step-context.ts";

export function weightGradient(context: StepContext): StepWords {
  const { weight, datum } = parameter(context);
  const title = prose`Gradient with respect to ${weight}${inExample(datum)}`;
  if (context.used("derivative").length > 0)
    return {
      title,
      sentence: prose`The chain rule in three factors: how the loss changes with the output, the output with the net input, the net input with the weight. The last one is what came along the wire.`,
    };
  const [error] = context.used("error-term");
  if (!error) throw new Error("internal: the gradient of a weight without an error");
  const unit = context.unitName(error.quantity);
  return {
    title,
    sentence: prose`The error of ${unit} times what came along the wire: a weight is to blame for what it let through.`,
  };
}

export function biasGradient(context: StepContext): StepWords {
  const { weight, datum } = parameter(context);
  const title = prose`Gradient with respect to ${weight}${inExample(datum)}`;
  const units = Math.max(context.used("error-term").length, context.used("derivative").length / 2);
  return units > 1
    ? {
        title,
        sentence: prose`The units of this layer share one bias, so the loss changes through each of them, and their errors are added up.`,
      }
    : {
        title,
        sentence: prose`A bias is a weight on an input that is always 1, so its gradient is the error of its unit.`,
      };
}

function parameter(context: StepContext) {
  const { subject } = context;
  if (subject.kind !== "derivative") throw new Error("internal: not the gradient of a parameter");
  return { weight: context.inline(subject.by), datum: subject.datum };
}

export function batchSum(context: StepContext): StepWords {
  return combined(context, "added up: one update answers to all of them at once.");
}

export function batchMean(context: StepContext): StepWords {
  return combined(context, "averaged, so that a larger batch makes no larger step.");
}

function combined(context: StepContext, how: string): StepWords {
  const examples = String(context.step.uses.length);
  return {
    title: prose`Gradient with respect to ${batchParameter(context)} over the batch`,
    sentence: prose`The gradients of the ${examples} examples are ${how}`,
  };
}

export function weightDecay(context: StepContext): StepWords {
  const weight = batchParameter(context);
  return {
    title: prose`Gradient with respect to ${weight}, with weight decay`,
    sentence: prose`Large weights cost extra. Their price adds λ times ${weight} to the gradient, which pulls the weight a little towards 0 in each update.`,
  };
}

function batchParameter(context: StepContext) {
  const { subject } = context;
  if (subject.kind !== "batch-gradient") throw new Error("internal: not the gradient of a batch");
  return context.inline(subject.of);
}
