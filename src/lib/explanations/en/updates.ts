import type { Optimizer } from "#lib/engine/optimizers/optimizer.ts";
import type { Schedule } from "#lib/engine/optimizers/schedule.ts";
import type { StepWords } from "#lib/explanations/language.ts";
import type { Prose } from "#lib/explanations/narration.ts";
import { capitalised, joined, prose } from "#lib/explanations/prose.ts";
import type { StepContext } from "#lib/explanations/step-context.ts";

export function weightUpdate(context: StepContext): StepWords {
  return updateOf(context, folded(context) ?? stepWords(context));
}

export function biasUpdate(context: StepContext): StepWords {
  const direct = context.used("error-term").length > 0;
  const words = direct
    ? prose`A bias is a weight on an input that is always 1: it moves by the learning rate times the error.`
    : stepWords(context);
  return updateOf(context, words);
}

export function variableUpdate(context: StepContext): StepWords {
  return updateOf(context, stepWords(context));
}

/** The rule that goes from an error straight to the new weight. */
function folded(context: StepContext): Prose | null {
  const [error] = context.used("error-term");
  if (!error) return null;
  const unit = context.unitName(error.quantity);
  return prose`The weight moves by the learning rate times the error of ${unit} times what came along the wire.`;
}

function updateOf(context: StepContext, words: Prose): StepWords {
  const { subject } = context;
  if (subject.kind !== "updated") throw new Error("internal: not an update");
  return {
    title: prose`The new ${context.inline(subject.of)}`,
    sentence: joined([words, outcome(context, subject.of)]),
  };
}

/** Which way the parameter went: the end of a sentence, where the reader is not to find that. */
function outcome(context: StepContext, parameter: string): string {
  if (!context.tells(context.step.id)) return "";
  const before = context.value(parameter);
  const after = context.step.value;
  if (after > before) return " It goes up.";
  if (after < before) return " It goes down.";
  const inputs = [...context.used("input"), ...context.used("output")];
  const silent = inputs.some(({ id }) => context.value(id) === 0);
  return silent ? " Nothing came along this wire, so it stays." : " It stays as it is.";
}

function stepWords(context: StepContext): Prose {
  return prose`${steps[context.optimizer]}`;
}

const steps: Readonly<Record<Optimizer["name"], string>> = {
  sgd: "One step downhill: against the gradient, and as long as the learning rate times its size.",
  momentum: "It moves on by its velocity, which remembers the steps before.",
  nesterov:
    "The old velocity’s push is taken back and the new one counts for more, as if the gradient had been taken a step ahead.",
  adagrad:
    "A step against the gradient, divided by the root of all its squares so far: what has moved much moves carefully.",
  rmsprop:
    "A step against the gradient, divided by the root of its recent mean square, so that all parameters move at a like pace.",
  adam: "A step against the running mean of the gradients, divided by the root of their running mean square, so that all parameters move at a like pace.",
};

export function learningRateSchedule(context: StepContext): StepWords {
  return {
    title: prose`The learning rate ${context.symbol}`,
    sentence: prose`${schedules[context.schedule]}`,
  };
}

const schedules: Readonly<Record<Schedule["name"], string>> = {
  step: "The learning rate is lowered by a factor each time some epochs are done.",
  exponential: "The learning rate falls by the same share each epoch.",
  "inverse-time":
    "The learning rate falls with the number of epochs done, fast at first and then slowly.",
};

export function velocity(context: StepContext): StepWords {
  return stateWords(
    context,
    "velocity",
    "Most of the old velocity goes on, and the new step downhill is added: like a ball that rolls, and does not turn at once.",
  );
}

export function cache(context: StepContext): StepWords {
  const text =
    context.optimizer === "rmsprop"
      ? "A running mean of squared gradients: how large they have been of late."
      : "The sum of all squared gradients so far: how much this parameter has been pushed.";
  return stateWords(context, "cache", text);
}

export function firstMoment(context: StepContext): StepWords {
  const text = "A running mean of the gradients: which way they have pointed of late.";
  return stateWords(context, "first moment", text);
}

export function secondMoment(context: StepContext): StepWords {
  const text = "A running mean of the squared gradients: how large they have been of late.";
  return stateWords(context, "second moment", text);
}

export function biasCorrection(context: StepContext): StepWords {
  const { subject } = context;
  const first = subject.kind === "state" && subject.name === "corrected-first-moment";
  return stateWords(
    context,
    `corrected ${first ? "first" : "second"} moment`,
    "The running mean started at 0, so it is too small at first. This makes up for it, and fades out as the updates go on.",
  );
}

function stateWords(context: StepContext, name: string, text: string): StepWords {
  const { subject } = context;
  if (subject.kind !== "state") throw new Error("internal: not a state of the optimiser");
  return {
    title: prose`${capitalised(name)} of ${context.inline(subject.of)}`,
    sentence: prose`${text}`,
  };
}
