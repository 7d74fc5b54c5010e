import type { LossName } from "#lib/engine/network/network.ts";
import { inExample } from "#lib/explanations/en/example.ts";
import type { StepWords } from "#lib/explanations/language.ts";
import { prose } from "#lib/explanations/prose.ts";
import type { StepContext } from "#lib/explanations/step-context.ts";

export function unitLoss(context: StepContext): StepWords {
  const { subject, writing } = context;
  if (subject.kind !== "unit-loss") throw new Error("internal: not the loss of a unit");
  const unit = writing.unitName(writing.solution.naming.units.length - 1, subject.unit);
  return {
    title: prose`Loss of ${unit}${inExample(subject.datum)}`,
    sentence: prose`${meanings[context.loss]}`,
  };
}

export function loss(context: StepContext): StepWords {
  const { subject } = context;
  if (subject.kind !== "loss") throw new Error("internal: not the loss");
  const parts = context.used("unit-loss");
  const title = prose`The loss${inExample(subject.datum)}`;
  return parts.length > 0
    ? {
        title: prose`The total loss${inExample(subject.datum)}`,
        sentence: prose`The losses of the output units add up to one number. It says how wrong the network is, and everything that follows is about making it smaller.`,
      }
    : { title, sentence: prose`${meanings[context.loss]}` };
}

const meanings: Readonly<Record<LossName, string>> = {
  "half-squared-error":
    "The distance from output to target, squared, so that both directions count and large misses count most. The ½ is there to cancel the 2 of the derivative.",
  "squared-error":
    "The distance from output to target, squared, so that both directions count and large misses count most.",
  "cross-entropy":
    "The surprise at the target: nothing where the output gives it all of its belief, and without bound as that belief goes to 0.",
  "binary-cross-entropy":
    "The surprise at the target, where the output is the belief in a yes: nothing for the right answer given with certainty, and without bound for the wrong one.",
  hinge:
    "Each wrong class ought to score at least 1 below the right one. What is missing of that margin is the loss.",
};
