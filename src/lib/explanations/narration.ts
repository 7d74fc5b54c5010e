import type { Slot } from "#lib/document/slot.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { Phase } from "#lib/engine/trace/derivation.ts";
import type { NotationName } from "#lib/notation/notation.ts";

/** What is said of an example as a whole. */
export interface Overview {
  readonly title: string;
  readonly summary: string;
  readonly source: { readonly text: string; readonly url: string | null } | null;
  readonly notation: NotationName;
  readonly ledger: readonly LedgerTable[];
  /** Every figure that the source prints, beside ours. */
  readonly figures: readonly CheckedFigure[];
}

/** A solution in words and symbols, ready for any view: plain data, nothing left to format. */
export interface Narration extends Overview {
  readonly steps: readonly NarratedStep[];
}

export interface NarratedStep {
  readonly id: QuantityId;
  /** From 1. */
  readonly number: number;
  readonly phase: Phase;
  readonly title: Prose;
  /** What happens and why, in a sentence or two. */
  readonly sentence: Prose;
  /** Rule, rule with numbers and result, aligned at the equals sign. */
  readonly formula: Formula;
  readonly result: string;
  readonly uses: readonly QuantityId[];
  readonly remarks: readonly Remark[];
  readonly check: CheckedFigure | null;
}

/** What is written of a step, on a page or on paper. */
export type WrittenStep = Pick<
  NarratedStep,
  "number" | "title" | "sentence" | "formula" | "remarks"
>;

/** TeX for the eye, a sentence for the ear. */
export interface Formula {
  readonly tex: string;
  readonly spoken: string;
  /** How wide it comes out in em of its own type, where it may be too wide for a phone. */
  readonly width?: number;
}

/** Text with formulas in it. */
export type Prose = readonly (string | InlineFormula)[];

export interface InlineFormula extends Formula {
  readonly quantity: QuantityId | null;
}

/** A note beside a step: an erratum of the source, a saturated unit, a kink. */
export interface Remark {
  readonly kind: "erratum" | "note";
  readonly text: Prose;
}

/** A printed figure held against the computed one. */
export interface CheckedFigure {
  /** The quantity's name as the document gives it, e.g. `Err4` or `E_total after 10000`. */
  readonly name: string;
  readonly symbol: Formula;
  readonly printed: string;
  /** Ours, with as many digits as are printed. */
  readonly computed: string;
  /** Ours at full precision of the calculation, shortened for reading. */
  readonly exact: string;
  readonly agrees: boolean;
  readonly erratum: string | null;
  /** The step that computes it; `null` where it is not a step of the update shown. */
  readonly step: number | null;
}

/** A table as a textbook prints it. */
export interface LedgerTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly LedgerRow[];
}

export interface LedgerRow {
  readonly label: Prose;
  /** One for each column after the label's; `null`: nothing stands there. */
  readonly cells: readonly (Slot | null)[];
}
