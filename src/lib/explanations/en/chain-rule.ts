import type { LossName } from "#lib/engine/network/network.ts";
import { slopeSentence } from "#lib/explanations/en/activations.ts";
import { inExample } from "#lib/explanations/en/example.ts";
import type { StepWords } from "#lib/explanations/language.ts";
import { capitalised, listed, prose } from "#lib/explanations/prose.ts";
import type { StepContext, UnitPlace } from "#lib/explanations/step-context.ts";

/** ∂E/∂out of an output unit. */
export function outputGradient(context: StepContext): StepWords {
  const place = outputPlace(context);
  const unit = context.unitName(place);
  return {
    title: prose`How the loss changes with the output of ${unit}${inExample(place.datum)}`,
    sentence: prose`If ${unit} had said a little more, how much would the loss change? ${lossSlopes[context.loss]}`,
  };
}

const lossSlopes: Readonly<Record<LossName, string>> = {
  "half-squared-error": "The 2 of the square and the ½ cancel: output minus target is left.",
  "squared-error": "The derivative of the square: twice the output minus the target.",
  "cross-entropy": "The derivative of −t ln o is −t/o.",
  "binary-cross-entropy": "Both logarithms are differentiated, each with its own 1/x.",
  hinge: "Each wrong class within the margin counts once, against the right one.",
};

/** ∂out/∂net */
export function slope(context: StepContext): StepWords {
  const { subject } = context;
  const of = subject.kind === "derivative" ? context.quantity(subject.of) : null;
  if (of?.kind !== "output") throw new Error("internal: not the slope of a unit");
  return {
    title: prose`The slope of ${context.unitName(of)}${inExample(of.datum)}`,
    sentence: prose`${slopeSentence(context, of)}`,
  };
}

/** δ·w: what comes back from one unit above. */
export function outputGradientShare(context: StepContext): StepWords {
  const place = outputPlace(context);
  const unit = context.unitName(place);
  const [error] = context.used("error-term");
  const [weight] = [...context.used("weight"), ...context.used("updated")];
  if (!error || !weight) throw new Error("internal: a share without its error or weight");
  const listener = context.unitName(error.quantity);
  return {
    title: prose`What comes back to ${unit} from ${listener}${inExample(place.datum)}`,
    sentence: prose`${capitalised(unit)} spoke to ${listener} through ${context.inline(weight.id)}, so the error there comes back along the same wire, times the same weight.`,
  };
}

/** Σ of what comes back */
export function outputGradientSum(context: StepContext): StepWords {
  const place = outputPlace(context);
  const unit = context.unitName(place);
  const shares = context.used("derivative").map(({ id }) => context.inline(id));
  const named = shares.length <= 4 ? prose`: ${listed(shares)}` : "";
  return {
    title: prose`How the loss changes with the output of ${unit}${inExample(place.datum)}`,
    sentence: prose`${capitalised(unit)} spoke to ${String(shares.length)} units, so the loss changes through each of them. What comes back is added up${named}.`,
  };
}

/** The unit by whose output the step differentiates. */
function outputPlace(context: StepContext): UnitPlace {
  const { subject } = context;
  const by = subject.kind === "derivative" ? context.quantity(subject.by) : null;
  if (by?.kind !== "output") throw new Error("internal: not a derivative by an output");
  return by;
}
