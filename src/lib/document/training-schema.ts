import * as v from "valibot";
import { limits } from "#lib/document/limits.ts";
import {
  chosenBy,
  described,
  fields,
  fraction,
  numberFrom,
  oneOf,
  whole,
  yesOrNo,
} from "#lib/document/schema-parts.ts";

const learningRate = v.optional(described(numberFrom(0), "The learning rate η."), 0.1);
const momentum = v.optional(
  described(fraction(), "The share μ of the last step that goes on."),
  0.9,
);
const epsilon = {
  epsilon: v.optional(described(numberFrom(0), "Keeps the division from a zero."), 1e-8),
  epsilonPlacement: v.optional(
    described(
      oneOf(["outside", "inside"]),
      "Where ε is added: outside the root, √c + ε, or inside, √(c + ε).",
    ),
    "outside",
  ),
};

export const optimizerNames = [
  "sgd",
  "momentum",
  "nesterov",
  "adagrad",
  "rmsprop",
  "adam",
] as const;

const optimizerSchema = v.variant(
  "name",
  [
    fields({ name: v.literal("sgd"), learningRate }),
    fields({ name: v.literal("momentum"), learningRate, momentum }),
    fields({ name: v.literal("nesterov"), learningRate, momentum }),
    fields({ name: v.literal("adagrad"), learningRate, ...epsilon }),
    fields({
      name: v.literal("rmsprop"),
      learningRate,
      decay: v.optional(described(fraction(), "The share ρ of the old mean square."), 0.9),
      ...epsilon,
    }),
    fields({
      name: v.literal("adam"),
      learningRate,
      beta1: v.optional(described(fraction(), "The share β₁ of the old mean gradient."), 0.9),
      beta2: v.optional(described(fraction(), "The share β₂ of the old mean square."), 0.999),
      ...epsilon,
      biasCorrection: v.optional(
        described(yesOrNo(), "Whether both means are divided by 1 − βᵗ."),
        true,
      ),
    }),
  ],
  chosenBy("name", optimizerNames),
);

const optimizer = v.optional(
  described(
    optimizerSchema,
    "How a gradient becomes a step. By default plain gradient descent with learning rate 0.1.",
  ),
  { name: "sgd" },
);

const scheduleSchema = v.variant(
  "name",
  [
    fields({
      name: v.literal("step"),
      factor: described(numberFrom(0), "The learning rate is multiplied by this …"),
      every: described(whole(1, limits.epochs), "… each time so many epochs are done."),
    }),
    fields({
      name: v.literal("exponential"),
      rate: described(numberFrom(0), "k of η₀e^(−kt), with t the epochs done."),
    }),
    fields({
      name: v.literal("inverse-time"),
      rate: described(numberFrom(0), "k of η₀/(1 + kt), with t the epochs done."),
    }),
  ],
  chosenBy("name", ["step", "exponential", "inverse-time"]),
);

/** How a network is trained. */
export const networkTrainingSchema = fields({
  optimizer,
  epochs: v.optional(described(whole(1, limits.epochs), "Passes over the data."), 1),
  batchSize: v.optional(
    described(whole(1, limits.examples), "Examples an update; 1 is online learning."),
    1,
  ),
  reduction: v.optional(
    described(oneOf(["sum", "mean"]), "How the gradients of a batch are combined."),
    "sum",
  ),
  trainBiases: v.optional(described(yesOrNo(), "Whether biases are updated too."), true),
  updateOrder: v.optional(
    described(
      oneOf(["simultaneous", "output-first"]),
      "output-first updates each layer before the error terms below it are computed: the classic mistake.",
    ),
    "simultaneous",
  ),
  weightDecay: v.optional(
    described(numberFrom(0), "λ: adds λw to the gradient of each weight, not of a bias."),
    0,
  ),
  schedule: v.optional(
    v.nullable(described(scheduleSchema, "How the learning rate falls; absent: it stays.")),
    null,
  ),
  shuffle: v.optional(
    v.nullable(
      described(
        fields({ seed: described(whole(0, 4_294_967_295), "Gives the same order each time.") }),
        "A new order of the data each epoch; absent: the order given.",
      ),
    ),
    null,
  ),
});

/** How the output of a program is minimised over its inputs. */
export const expressionTrainingSchema = fields({
  optimizer,
  iterations: v.optional(described(whole(1, limits.iterations), "Steps downhill."), 1),
});
