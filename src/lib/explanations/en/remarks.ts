import type { RemarkWords } from "#lib/explanations/language.ts";

export const remarkWords: RemarkWords = {
  erratum: (printed, computed, why) =>
    `The source prints ${minus(printed)}; it should be ${minus(computed)}. ${why}`,
  saturated: (gate) =>
    `Saturated: the ${gate} is so flat here that hardly any gradient will come back through it.`,
  inactive: "The ReLU is off: its slope is 0, so no gradient will come back through it.",
  kink: {
    relu: "Exactly at the corner of ReLU, where it has no derivative. As in PyTorch, 0 is taken.",
    "leaky-relu":
      "Exactly at the corner of leaky ReLU, where it has no derivative. As in PyTorch, α is taken.",
    abs: "Exactly at the corner of |x|, where it has no derivative. As in PyTorch, 0 is taken.",
    max: "A tie: both inputs are the largest. As in PyTorch, each gets half of the gradient.",
    min: "A tie: both inputs are the smallest. As in PyTorch, each gets half of the gradient.",
    step: "Exactly at the jump of the step, where it has no derivative: 0 is taken.",
    sign: "Exactly at the jump of the sign, where it has no derivative: 0 is taken.",
  },
  updatedWeight:
    "This uses a weight that has been updated already, where the weight of the forward pass belongs: the classic mistake, shown here on purpose.",
};

/** A figure within text has the sign of a minus. */
function minus(figure: string): string {
  return figure.replaceAll("-", "−");
}
