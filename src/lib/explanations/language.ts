import type { ActivationName, LossName } from "#lib/engine/network/network.ts";
import type { OperationName } from "#lib/engine/expression/expression.ts";
import type { RuleName } from "#lib/engine/trace/derivation.ts";
import type { ReasonName } from "#lib/explanations/derivations/derivation-line.ts";
import type { InlineFormula, Prose } from "#lib/explanations/narration.ts";
import type { StepContext } from "#lib/explanations/step-context.ts";

/** What is said of a step. */
export interface StepWords {
  readonly title: Prose;
  /** What happens and why, in a sentence or two. */
  readonly sentence: Prose;
}

/** Everything that is said in one language. */
export interface Language {
  readonly rules: Readonly<Record<RuleName, (context: StepContext) => StepWords>>;
  readonly why: WhyWords;
  readonly check: CheckWords;
  readonly fold: FoldWords;
  readonly remarks: RemarkWords;
  /** How a paragraph of a speaker's notes says what it is for: "Ask: …". */
  readonly notes: Readonly<Record<NoteKind, string>>;
  readonly ledger: LedgerWords;
  readonly names: {
    readonly activations: Readonly<Record<ActivationName, string>>;
    readonly losses: Readonly<Record<LossName, string>>;
    readonly gates: Readonly<Record<OperationName, string>>;
  };
  /** A printed figure of a later update: "E after 10000 updates". */
  readonly afterUpdates: (updates: number) => string;
}

/** Why a step's rule is what it is. */
export interface WhyWords {
  /** Steps that compute no derivative: why their rule is so. */
  readonly rules: Readonly<Record<RuleName, (context: StepContext) => Prose>>;
  /** What turns one line of a derivation into the next; `by` is what is differentiated by. */
  readonly reasons: Readonly<Record<ReasonName, (by: InlineFormula) => Prose>>;
  /** What an error term is short for. */
  readonly errorTerm: (symbol: InlineFormula, sign: 1 | -1) => Prose;
  readonly seed: (output: InlineFormula) => Prose;
  /** @param stations what the change passes on its way to the output, nearest first */
  readonly chain: (
    output: InlineFormula,
    by: InlineFormula,
    stations: readonly InlineFormula[],
  ) => Prose;
  readonly fork: (
    by: InlineFormula,
    readers: readonly InlineFormula[],
    output: InlineFormula,
  ) => Prose;
  /** One of the ways of a fork. */
  readonly way: (reader: InlineFormula) => Prose;
  /** @param step the number of the step that has worked it out */
  readonly known: (step: number) => Prose;
  readonly definition: (gate: InlineFormula) => Prose;
  readonly together: (symbol: InlineFormula, sign: 1 | -1) => Prose;
  readonly updatedWeight: (updated: InlineFormula, weight: InlineFormula) => Prose;
  readonly decayPrice: (weight: InlineFormula) => Prose;
  readonly given: (symbol: InlineFormula) => Prose;
  readonly fromStep: (symbol: InlineFormula, step: number) => Prose;
}

/** A derivative held against its difference quotient. */
export interface CheckWords {
  /** @param through the one reader that sees the quantity move, where only one does */
  readonly sentence: (
    of: InlineFormula,
    by: InlineFormula,
    through: InlineFormula | null,
    h: InlineFormula,
  ) => Prose;
  readonly agrees: (near: Nearness) => Prose;
  readonly differs: (near: Nearness) => Prose;
}

/** What the step computes, the quotient, and how far apart they are. */
export interface Nearness {
  readonly analytic: InlineFormula;
  readonly quotient: InlineFormula;
  readonly apart: InlineFormula;
}

/** Steps that repeat the one before them. */
export interface FoldWords {
  /** @param results the symbol of each and its figure */
  readonly likewise: (
    results: readonly { readonly symbol: InlineFormula; readonly figure: InlineFormula }[],
  ) => Prose;
}

/** Notes beside a step, each for a situation. */
export interface RemarkWords {
  readonly erratum: (printed: string, computed: string, why: string) => string;
  readonly saturated: (gate: string) => string;
  readonly inactive: string;
  readonly kink: Readonly<Record<Kink, string>>;
  readonly updatedWeight: string;
}

export const noteKinds = ["say", "ask", "answer", "mistake"] as const;

/** What a paragraph of a speaker's notes is for. */
export type NoteKind = (typeof noteKinds)[number];

/** Gates that have no derivative at a point, where a convention takes one. */
export type Kink = "relu" | "leaky-relu" | "abs" | "max" | "min" | "step" | "sign";

/** Headings of the tables. */
export interface LedgerWords {
  readonly outputs: string;
  readonly errors: string;
  readonly updates: string;
  readonly gates: string;
  readonly inExample: (title: string, datum: number) => string;
  readonly unit: string;
  readonly netInput: string;
  readonly output: string;
  readonly loss: string;
  readonly outputGradient: string;
  readonly slope: string;
  readonly errorTerm: string;
  readonly gradient: string;
  readonly settings: string;
  readonly setting: string;
  readonly parameter: string;
  readonly gate: string;
  readonly value: string;
  readonly variable: string;
  readonly old: string;
  readonly updated: string;
}
