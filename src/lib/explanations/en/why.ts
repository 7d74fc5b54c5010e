import type { InlineFormula, Prose } from "#lib/explanations/narration.ts";
import type { WhyWords } from "#lib/explanations/language.ts";
import { reasonWords } from "#lib/explanations/en/reasons.ts";
import { ruleReasons } from "#lib/explanations/en/rule-reasons.ts";
import { listed, prose } from "#lib/explanations/prose.ts";

/** More than this many are counted, not named. */
const namedStations = 6;

function named(stations: readonly InlineFormula[]): Prose {
  return stations.length > namedStations
    ? prose`${String(stations.length)} values`
    : listed(stations);
}

export const whyWords: WhyWords = {
  rules: ruleReasons,
  reasons: reasonWords,
  errorTerm: (symbol, sign) =>
    sign === 1
      ? prose`${symbol} is short for a derivative: how much the loss changes when the unit’s net input does.`
      : prose`${symbol} is short for a derivative with its sign turned: how much the loss falls when the unit’s net input rises. That is why it is added in the update, where a gradient would be taken away.`,
  seed: (output) => prose`When ${output} changes, ${output} changes by just as much.`,
  chain: (output, by, stations) =>
    stations.length === 0
      ? prose`${output} reads ${by} directly; what arrives there goes on by the chain rule.`
      : prose`${by} reaches ${output} only by way of ${named(stations)}. Each station passes a change on, times its own slope: by the chain rule the slopes are multiplied.`,
  fork: (by, readers, output) =>
    prose`${by} is read by ${named(readers)}. A change of it reaches ${output} on each of these ways at once, so what they contribute is added up: one term a way.`,
  way: (reader) => prose`The way through ${reader}:`,
  known: (step) => prose`This one is known by now, from step ${String(step)}.`,
  definition: (gate) => prose`How ${gate} comes about, written out:`,
  together: (symbol, sign) =>
    sign === 1
      ? prose`Put in, this gives the rule for ${symbol}.`
      : prose`Put in, with the sign turned, this gives the rule for ${symbol}.`,
  updatedWeight: (updated, weight) =>
    prose`The chain rule asks for ${weight}, which the forward pass has used. Here ${updated} stands in its place, since the weights above were updated first: a well-known slip. What comes out is close to the derivative, but is not the derivative.`,
  decayPrice: (weight) =>
    prose`The price of a large weight is ½λ times ${weight} squared. Its slope is what is added: the 2 of the square and the ½ cancel.`,
  given: (symbol) => prose`${symbol} is given.`,
  fromStep: (symbol, step) => prose`${symbol} comes from step ${String(step)}.`,
};
