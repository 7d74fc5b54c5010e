import type { Phase } from "#lib/engine/trace/derivation.ts";
import type { FormulaPart } from "#lib/explanations/step-formula.ts";

/** Which lines of which steps a reader fills in. */
export interface Blanks {
  readonly steps: BlankSteps;
  readonly level: BlankLevel;
}

export type BlankSteps =
  | { readonly kind: "all" }
  | { readonly kind: "phases"; readonly phases: readonly Phase[] }
  /** Every step from this number on: what comes before it is worked out. */
  | { readonly kind: "from"; readonly first: number }
  | { readonly kind: "single"; readonly numbers: readonly number[] };

export const blankLevels = [1, 2, 3] as const;
export type BlankLevel = (typeof blankLevels)[number];

export const allResults: Blanks = { steps: { kind: "all" }, level: 1 };

/** 1: the result is left out; 2: the numbers, too; 3: the rule, too. */
const partsAt: Readonly<Record<BlankLevel, readonly FormulaPart[]>> = {
  1: ["result"],
  2: ["numbers", "result"],
  3: ["rule", "numbers", "result"],
};

/** The parts of a step that are left out. */
export function blankParts(
  { number, phase }: { readonly number: number; readonly phase: Phase },
  { steps, level }: Blanks,
): readonly FormulaPart[] {
  return isChosen(number, phase, steps) ? partsAt[level] : [];
}

function isChosen(number: number, phase: Phase, steps: BlankSteps): boolean {
  switch (steps.kind) {
    case "all":
      return true;
    case "phases":
      return steps.phases.includes(phase);
    case "from":
      return number >= steps.first;
    case "single":
      return steps.numbers.includes(number);
  }
}
