import { activationNames } from "#lib/explanations/en/names.ts";
import { slopeWords } from "#lib/explanations/en/activations.ts";
import { inExample } from "#lib/explanations/en/example.ts";
import type { StepWords } from "#lib/explanations/language.ts";
import type { Prose } from "#lib/explanations/narration.ts";
import { capitalised, joined, listed, prose } from "#lib/explanations/prose.ts";
import type { StepContext } from "#lib/explanations/step-context.ts";

/** More than this many units are counted, not named. */
const namedUnits = 4;

export function outputError(context: StepContext): StepWords {
  return {
    title: errorTitle(context),
    sentence: joined([outputErrorSentence(context), direction(context)]),
  };
}

function outputErrorSentence(context: StepContext): Prose {
  const { place, loss } = context;
  const unit = context.unitName(place);
  const activation = context.activation(place.layer);
  const matched =
    (loss === "cross-entropy" && activation === "softmax") ||
    (loss === "binary-cross-entropy" && activation === "sigmoid");
  if (matched)
    return prose`This loss and the ${activationNames[activation]} are made for each other: the slope cancels, and what is left is the difference between output and target.`;
  const squared = loss === "half-squared-error" || loss === "squared-error";
  const distance = loss === "squared-error" ? "twice how far off" : "how far off";
  const reason = squared ? `${distance} its output is` : "how the loss changes with its output";
  return prose`${capitalised(unit)} can be held against its target. Its error is ${reason}${slopeWords(context, place)}`;
}

/** Whether the unit should say more or less: the sign of an error term, in words. */
function direction(context: StepContext): string {
  const { step, subject } = context;
  if (subject.kind !== "error-term" || !context.tells(context.step.id)) return "";
  if (step.value === 0) return "";
  const more = Math.sign(step.value) === -subject.sign;
  return ` A ${more ? "larger" : "smaller"} net input would lower the loss.`;
}

export function hiddenError(context: StepContext): StepWords {
  const { place } = context;
  const unit = context.unitName(place);
  const errors = context.used("error-term");
  const weights = [...context.used("weight"), ...context.used("updated")];
  const [weight] = weights;
  const slope = slopeWords(context, place);
  if (errors.length === 1 && errors[0] && weight) {
    const listener = context.unitName(errors[0].quantity);
    return {
      title: errorTitle(context),
      sentence: prose`${capitalised(unit)} spoke to ${listener} through ${context.inline(weight.id)}. So its share of the blame is the error of ${listener} times that weight${slope}`,
    };
  }
  return {
    title: errorTitle(context),
    sentence: prose`${capitalised(unit)} spoke to ${listeners(context)}. So it takes a share of the blame of each, the error there times the weight between them${slope}`,
  };
}

function listeners(context: StepContext): Prose {
  const errors = context.used("error-term");
  return errors.length > namedUnits || errors.length === 0
    ? prose`all ${String(errors.length)} units of the next layer`
    : listed(errors.map(({ quantity }) => context.unitName(quantity)));
}

function errorTitle(context: StepContext): Prose {
  const { place } = context;
  return prose`The error of ${context.unitName(place)}${inExample(place.datum)}`;
}

/** δ = ∂E/∂out · ∂out/∂net */
export function errorProduct(context: StepContext): StepWords {
  const { place } = context;
  const [outer = "", inner = ""] = context.used("derivative").map(({ id }) => context.inline(id));
  if (context.activation(place.layer) === "softmax")
    return {
      title: errorTitle(context),
      sentence: prose`A net input moves every output of a softmax, so the chain rule runs through all of them, and what comes back is added up.${direction(context)}`,
    };
  return {
    title: errorTitle(context),
    sentence: prose`The chain rule through ${context.unitName(place)}: ${outer} times ${inner}.${direction(context)}`,
  };
}
