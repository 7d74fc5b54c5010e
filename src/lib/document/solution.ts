import type { Document } from "#lib/document/schema.ts";
import type { Result, ShownResult } from "#lib/document/result.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { Graph } from "#lib/engine/graph/graph.ts";
import type { Trace } from "#lib/engine/trace/trace.ts";
import type { Naming, NotationName } from "#lib/notation/notation.ts";

/** Everything that there is to know of a worked example: each number and each explained step. */
export interface Solution {
  /** Defaults filled in. */
  readonly document: Document;
  /** Whose steps and symbols the trace is in: the document's own notation, or another that was asked for. */
  readonly notation: NotationName;
  /** The number of the update that the trace explains, from 1. */
  readonly update: number;
  readonly trace: Trace;
  readonly graph: Graph;
  readonly naming: Naming;
  /** Each quantity of the trace as it is shown, with an ASCII minus. */
  readonly figures: ReadonlyMap<QuantityId, string>;
  /** What the source prints, held against what is computed. */
  readonly printed: readonly PrintedCheck[];
  /** Figures alone, for other programs. */
  readonly result: Result;
  /** The result as it is shown; `null` where the document has no rounding. */
  readonly shown: ShownResult | null;
}

/** A printed figure held against the computed one. */
export interface PrintedCheck {
  /** The quantity's name as the document gives it, e.g. `Err4` or `E_total after 10000`. */
  readonly name: string;
  /** `null` where the printed figure is not a quantity of the update that is explained. */
  readonly quantity: QuantityId | null;
  readonly printed: string;
  /** Ours, with as many digits as are printed. */
  readonly computed: string;
  /** Ours unrounded, to ten significant digits. */
  readonly exact: string;
  readonly agrees: boolean;
  readonly erratum: string | null;
  /** The number of the step that computes it, else `null`. */
  readonly step: number | null;
}
