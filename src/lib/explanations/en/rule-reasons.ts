import type { Optimizer } from "#lib/engine/optimizers/optimizer.ts";
import type { RuleName } from "#lib/engine/trace/derivation.ts";
import type { Prose } from "#lib/explanations/narration.ts";
import { prose } from "#lib/explanations/prose.ts";
import type { StepContext } from "#lib/explanations/step-context.ts";

const derivative = (context: StepContext): Prose =>
  prose`${context.symbol} is a derivative: the chain rule gives it.`;
const update = (context: StepContext): Prose => prose`${updates[context.optimizer]}`;

/** Why the rule of a step is so, where it is not a derivative that is derived line by line. */
export const ruleReasons: Readonly<Record<RuleName, (context: StepContext) => Prose>> = {
  "net-input": () =>
    prose`A unit listens to all that come before it, to each as much as the weight on the wire says. The bias shifts the point from which it answers.`,
  activation: () =>
    prose`Without an activation that bends, layers on layers would be no more than one: a sum of sums is a sum. The activation is applied to the net input alone.`,
  "weighted-input": () =>
    prose`The product is a gate of its own, so that each gradient on the way back is one local gradient times what arrives.`,
  gate: () => prose`One operation of the program, on values that are known by now.`,
  "unit-loss": () =>
    prose`Each output unit is held against its own target. The loss has to be one number that is smallest where the two agree, and smooth, so that it has a slope to go down.`,
  loss: () =>
    prose`One number for the whole network is needed: only of one number can it be said that it falls.`,
  "output-error": derivative,
  "hidden-error": derivative,
  "output-gradient": derivative,
  slope: derivative,
  "output-gradient-share": derivative,
  "output-gradient-sum": derivative,
  "error-product": derivative,
  seed: derivative,
  "local-times-upstream": derivative,
  fork: derivative,
  "weight-gradient": derivative,
  "bias-gradient": derivative,
  "batch-sum": () =>
    prose`The loss of a batch is the sum of its examples’ losses, and the derivative of a sum is the sum of the derivatives.`,
  "batch-mean": () =>
    prose`The loss of a batch is the mean of its examples’ losses, and the derivative of a mean is the mean of the derivatives.`,
  "weight-decay": () =>
    prose`With weight decay the loss has one more term, a price for large weights, and the derivative of a sum is the sum of the derivatives.`,
  "learning-rate-schedule": () =>
    prose`Long steps find the valley, short ones its floor: so the learning rate starts high and is lowered.`,
  "weight-update": update,
  "bias-update": update,
  "variable-update": update,
  velocity: () =>
    prose`In a long valley gradients point across it and turn at each step, while the little that points along it stays. In a running sum the first cancel and the second adds up.`,
  cache: () =>
    prose`How large the gradients of one parameter are is remembered as a sum of squares, whose root can then measure its steps.`,
  "first-moment": () =>
    prose`A running mean forgets: each new gradient gets a share of 1 − β₁, and everything older fades by β₁.`,
  "second-moment": () =>
    prose`The same running mean, of squares: its root says how large the gradients of this parameter are of late.`,
  "bias-correction": () =>
    prose`After t updates from a start at 0 the shares of the running mean add up to 1 − βᵗ, not to 1. Divided by that, it is a mean.`,
};

const updates: Readonly<Record<Optimizer["name"], string>> = {
  sgd: "The gradient points uphill: where the parameter rises, the loss changes by so much. One step the other way, as long as the learning rate times the slope, lowers it, if the step is small enough.",
  momentum: "The parameter moves by its velocity, in which the gradients so far are summed up.",
  nesterov:
    "The velocity carries the parameter on anyway, so the gradient is wanted where it will be. Written for the parameter itself this takes back the old velocity’s push and gives the new one more.",
  adagrad:
    "Each parameter has its own pace: the learning rate over the root of all its squared gradients. ε keeps the first steps from dividing by 0.",
  rmsprop:
    "Each parameter has its own pace: the learning rate over the root of its recent mean square, which can shrink again. ε keeps it from dividing by 0.",
  adam: "The mean gradient over its own typical size: the step is near the learning rate wherever gradients agree, however large they are. ε keeps it from dividing by 0.",
};
