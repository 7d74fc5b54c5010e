import type { HyperparameterName, StateName } from "#lib/engine/trace/quantity.ts";
import { letter } from "#lib/notation/letter.ts";
import type { LetterSymbol } from "#lib/notation/symbol.ts";

/** What an optimiser remembers, with its parameter below: the velocity v of w₅. */
export function stateSymbol(name: StateName, parameter: LetterSymbol): LetterSymbol {
  const { glyph, spoken } = states[name];
  return letter(glyph, `${spoken} of ${parameter.spoken}`, { subscript: parameter });
}

/** The letters of the optimisers' papers. */
const states: Readonly<Record<StateName, { readonly glyph: string; readonly spoken: string }>> = {
  velocity: { glyph: "v", spoken: "velocity" },
  cache: { glyph: "c", spoken: "cache" },
  "first-moment": { glyph: "m", spoken: "first moment" },
  "second-moment": { glyph: "v", spoken: "second moment" },
  "corrected-first-moment": { glyph: "m\u0302", spoken: "corrected first moment" },
  "corrected-second-moment": { glyph: "v\u0302", spoken: "corrected second moment" },
};

/** The letters of the settings are the same in every book. */
export const hyperparameterSymbols: Readonly<Record<HyperparameterName, LetterSymbol>> = {
  "learning-rate": letter("η", "learning rate"),
  "initial-learning-rate": letter("η", "initial learning rate", { subscript: "0" }),
  momentum: letter("μ", "momentum"),
  decay: letter("ρ", "decay rate"),
  beta1: letter("β", "beta 1", { subscript: "1" }),
  beta2: letter("β", "beta 2", { subscript: "2" }),
  epsilon: letter("ε", "epsilon"),
  "weight-decay": letter("λ", "weight decay"),
  iteration: letter("t", "number of the update"),
  "schedule-factor": letter("γ", "schedule factor"),
  "schedule-rate": letter("k", "schedule rate"),
  "schedule-steps": letter("s", "steps of the schedule"),
  "epochs-done": letter("τ", "epochs done"),
};
