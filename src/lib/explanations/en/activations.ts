import type { Prose } from "#lib/explanations/narration.ts";
import { prose } from "#lib/explanations/prose.ts";
import type { StepContext, UnitPlace } from "#lib/explanations/step-context.ts";

/** What the activation makes of the net input. */
export function activationWords(context: StepContext, place: UnitPlace): Prose {
  const unit = context.unitName(place);
  const on = isPositive(context, place);
  const through = prose`The net input is positive, so ${unit} passes it on as it is.`;
  const positive = "passes a positive net input on as it is";
  switch (context.activation(place.layer)) {
    case "identity":
      return prose`A linear unit passes its net input on as it is.`;
    case "sigmoid":
      return prose`The sigmoid squashes the net input to a number between 0 and 1. That is what ${unit} says to whoever listens.`;
    case "tanh":
      return prose`The tanh squashes the net input to a number between −1 and 1. That is what ${unit} says to whoever listens.`;
    case "arctan":
      return prose`The arctan squashes the net input to a number between −π/2 and π/2.`;
    case "relu":
      if (on === null) return prose`The ReLU ${positive}, and makes 0 of any other.`;
      return on
        ? through
        : prose`The net input is not positive, so the ReLU is off: ${unit} says 0.`;
    case "leaky-relu":
      if (on === null)
        return prose`The leaky ReLU ${positive}, and lets a small share of any other leak through.`;
      return on
        ? through
        : prose`The net input is not positive, so only a small share of it leaks through.`;
    case "elu":
      if (on === null)
        return prose`The ELU ${positive}, and bends any other towards a floor at −α.`;
      return on
        ? through
        : prose`The net input is not positive, so it is bent towards a floor at −α.`;
    case "softplus":
      return prose`The softplus is a ReLU with a rounded corner: always positive, and close to the net input where that is large.`;
    case "step":
      return prose`A threshold: ${unit} says 1 if its net input is at least 0, and 0 if not.`;
    case "sign":
      return prose`Only the sign of the net input gets through.`;
    case "softmax":
      return prose`The softmax turns the net inputs of the layer into shares of 1: the larger the net input, the larger the share.`;
  }
}

/** How an error shrinks on its way back through the activation: the end of a sentence. */
export function slopeWords(context: StepContext, place: UnitPlace): string {
  const on = isPositive(context, place);
  switch (context.activation(place.layer)) {
    case "identity":
      return ". The unit is linear: its slope is 1 everywhere, so nothing is scaled.";
    case "sigmoid":
      return ", scaled by how steep its sigmoid is at this output.";
    case "tanh":
      return ", scaled by how steep its tanh is at this output.";
    case "arctan":
      return ", scaled by how steep its arctan is at this net input.";
    case "softplus":
      return ", scaled by the slope of its softplus, which is the sigmoid of the net input.";
    case "relu":
      if (on === null)
        return ". The slope of its ReLU is 1 where the net input is positive, and 0 where it is not.";
      return on
        ? ". Its ReLU is on, with slope 1, so nothing is scaled."
        : ". But its ReLU is off, with slope 0, so nothing comes through.";
    case "leaky-relu":
      if (on === null)
        return ", scaled by the slope of its leaky ReLU: 1 where the net input is positive, and small where it is not.";
      return on
        ? ". Its net input was positive, with slope 1, so nothing is scaled."
        : ", scaled by the small slope that its leaky ReLU has below 0.";
    case "elu":
      if (on === null)
        return ", scaled by the slope of its ELU: 1 where the net input is positive, and fading out below.";
      return on
        ? ". Its net input was positive, with slope 1, so nothing is scaled."
        : ", scaled by the slope that its ELU has at this net input.";
    case "step":
    case "sign":
      return context.tells(context.step.id)
        ? ". But its activation is flat, with slope 0, so nothing comes through."
        : ". But its activation is flat everywhere.";
    case "softmax":
      return ", passed back through the softmax.";
  }
}

/** The slope of the activation, on its own. */
export function slopeSentence(context: StepContext, place: UnitPlace): string {
  const on = isPositive(context, place);
  const told = context.tells(context.step.id);
  switch (context.activation(place.layer)) {
    case "identity":
      return told
        ? "A linear unit has slope 1 everywhere."
        : "What a linear unit says is its net input, so both change by as much.";
    case "sigmoid":
      return "The slope of the sigmoid is its output times 1 minus its output: steepest in the middle, flat at both ends.";
    case "tanh":
      return "The slope of tanh is 1 minus its output squared: steepest in the middle, flat at both ends.";
    case "arctan":
      return "The slope of arctan is 1 over 1 plus the net input squared.";
    case "softplus":
      return "The slope of the softplus is the sigmoid of the net input.";
    case "relu":
      if (on === null)
        return "The slope of the ReLU is 1 where the net input is positive, and 0 where it is not.";
      return on
        ? "The ReLU is on: its slope is 1."
        : "The ReLU is off: its slope is 0, and nothing comes back through it.";
    case "leaky-relu":
      return "The slope of the leaky ReLU is 1 where the net input is positive, and small where it is not.";
    case "elu":
      return "The slope of the ELU is 1 where the net input is positive, and fades out below.";
    case "step":
    case "sign":
      return told
        ? "The activation is flat: its slope is 0, and nothing comes back through it."
        : "The activation is flat: however its net input moves a little, it says the same.";
    case "softmax":
      return "Each output of the softmax depends on each net input of the layer.";
  }
}

/** Whether a unit's net input is positive; `null` where the reader is to find that. */
function isPositive(context: StepContext, { layer, unit, datum }: UnitPlace): boolean | null {
  const netInput = context.writing.unitQuantity({ kind: "net-input", layer, unit, datum });
  return context.tells(netInput, context.step.id) ? context.value(netInput) > 0 : null;
}
