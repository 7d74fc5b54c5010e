import {
  outputGradient,
  outputGradientShare,
  outputGradientSum,
  slope,
} from "#lib/explanations/en/chain-rule.ts";
import { checkWords } from "#lib/explanations/en/check.ts";
import { errorProduct, hiddenError, outputError } from "#lib/explanations/en/errors.ts";
import { foldWords } from "#lib/explanations/en/fold.ts";
import { activation, gate, netInput, weightedInput } from "#lib/explanations/en/forward.ts";
import {
  batchMean,
  batchSum,
  biasGradient,
  weightDecay,
  weightGradient,
} from "#lib/explanations/en/gradients.ts";
import { loss, unitLoss } from "#lib/explanations/en/loss.ts";
import { activationNames, gateNames, lossNames } from "#lib/explanations/en/names.ts";
import { remarkWords } from "#lib/explanations/en/remarks.ts";
import { fork, localTimesUpstream, seed } from "#lib/explanations/en/sweep.ts";
import {
  biasCorrection,
  biasUpdate,
  cache,
  firstMoment,
  learningRateSchedule,
  secondMoment,
  variableUpdate,
  velocity,
  weightUpdate,
} from "#lib/explanations/en/updates.ts";
import { whyWords } from "#lib/explanations/en/why.ts";
import type { Language } from "#lib/explanations/language.ts";

/** Everything that is said, in English. */
export const english: Language = {
  rules: {
    "net-input": netInput,
    activation,
    "weighted-input": weightedInput,
    gate,
    "unit-loss": unitLoss,
    loss,
    "output-error": outputError,
    "hidden-error": hiddenError,
    "output-gradient": outputGradient,
    slope,
    "output-gradient-share": outputGradientShare,
    "output-gradient-sum": outputGradientSum,
    "error-product": errorProduct,
    seed,
    "local-times-upstream": localTimesUpstream,
    fork,
    "weight-gradient": weightGradient,
    "bias-gradient": biasGradient,
    "batch-sum": batchSum,
    "batch-mean": batchMean,
    "weight-decay": weightDecay,
    "learning-rate-schedule": learningRateSchedule,
    "weight-update": weightUpdate,
    "bias-update": biasUpdate,
    "variable-update": variableUpdate,
    velocity,
    cache,
    "first-moment": firstMoment,
    "second-moment": secondMoment,
    "bias-correction": biasCorrection,
  },
  why: whyWords,
  check: checkWords,
  fold: foldWords,
  remarks: remarkWords,
  notes: { say: "Say", ask: "Ask", answer: "Answer", mistake: "Mistake" },
  ledger: {
    outputs: "Net input and output",
    errors: "Error term",
    updates: "Updates",
    gates: "Values and gradients",
    inExample: (title, datum) => `${title}, example ${datum}`,
    unit: "Unit",
    netInput: "Net input",
    output: "Output",
    loss: "Loss",
    outputGradient: "Loss by output",
    slope: "Slope",
    errorTerm: "Error term",
    gradient: "Gradient",
    settings: "Settings",
    setting: "Setting",
    parameter: "Weight or bias",
    gate: "Gate",
    value: "Value",
    variable: "Variable",
    old: "Old",
    updated: "New",
  },
  names: { activations: activationNames, losses: lossNames, gates: gateNames },
  afterUpdates: (updates) => `after ${updates} ${updates === 1 ? "update" : "updates"}`,
};
