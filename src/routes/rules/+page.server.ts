import {
  activationDerivatives,
  gateDerivatives,
  lossDerivatives,
} from "#lib/explanations/derivatives.ts";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = () => ({
  chapters: [
    {
      title: "Gates",
      lead: "What a gate passes back is its local gradient times the gradient that arrives from above.",
      entries: gateDerivatives(),
    },
    {
      title: "Activations",
      lead: "The slope of an activation scales the error that goes back through a unit. Where it is flat, the unit learns nothing.",
      entries: activationDerivatives(),
    },
    {
      title: "Losses",
      lead: "Where the backward pass begins: how the loss changes with each output.",
      entries: lossDerivatives(),
    },
  ],
});
