import type { ReasonName } from "#lib/explanations/derivations/derivation-line.ts";
import type { InlineFormula, Prose } from "#lib/explanations/narration.ts";
import { prose } from "#lib/explanations/prose.ts";

/** What turns one line of a derivation into the next. */
export const reasonWords: Readonly<Record<ReasonName, (by: InlineFormula) => Prose>> = {
  "other-terms-stand-still": (by) =>
    prose`Only ${by} moves: the other terms stand still, and the sum moves along with it, one for one.`,
  "counted-negative": (by) =>
    prose`${by} counts negative here: as it rises, the result falls by as much.`,
  "other-factors-stand-still": (by) =>
    prose`Only ${by} moves. What it is multiplied by stands still, and is the slope.`,
  "term-by-term": (by) =>
    prose`Term by term: only those with ${by} in them have a slope. What ${by} is multiplied by is left.`,
  "quotient-rule": () => prose`The quotient rule: (u/v)′ = (u′v − uv′)/v².`,
  "chain-rule": () =>
    prose`The chain rule: the slope of the outer function, times that of the inner one.`,
  "product-rule": () =>
    prose`A square is a product. By the product rule each factor moves in turn.`,
  "power-rule": () =>
    prose`The power rule: the exponent comes to the front, and one is taken off it. It is the product rule, one factor after the other.`,
  "as-exponential": () =>
    prose`Written as e to the power of n times ln x, for positive x. The exponential is its own derivative, times the slope of the exponent.`,
  exponential: () =>
    prose`The exponential is its own derivative: a small step h multiplies it by eʰ, and (eʰ − 1)/h goes to 1.`,
  logarithm: () => prose`The slope of ln x is 1/x.`,
  "inverse-function": () =>
    prose`The gate undoes a function whose slope is known. Its own slope is 1 over that one, taken at the gate’s output.`,
  "addition-theorem": () =>
    prose`From the addition theorem: for a small step h, sin h is about h and cos h about 1.`,
  "split-fraction": () => prose`The fraction is split in two that are known already.`,
  "add-and-take-away": () => prose`In the numerator, 1 is added and taken away again.`,
  cancel: () => prose`What stands above and below cancels.`,
  rearrange: () => prose`The same, written more simply.`,
  "own-output": () => prose`What is there now has been worked out before, under a name of its own.`,
  "each-case": () =>
    prose`Each case on its own: there the function is a plain one. At the corner itself a slope is chosen.`,
  flat: () => prose`The function is flat wherever it has a slope: a small change changes nothing.`,
  "same-value": () => prose`It is the same value: both change by just as much.`,
};
