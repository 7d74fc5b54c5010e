import type { DocumentInput } from "#lib/document/schema.ts";

/** A built-in example: data only. What it shows is computed from its documents. */
export interface WorkedExample {
  /** Its address: `/examples/<name>`. */
  readonly name: string;
  /** What a reader learns from it, in our own words. */
  readonly teaches: string;
  /** The habits of rounding, order or grouping it can be shown in; the first is how it opens. */
  readonly variants: readonly [Variant, ...Variant[]];
}

export interface Variant {
  /** Its place in the address: `printed`, `exact`, `output-first` … */
  readonly name: string;
  readonly label: string;
  readonly document: DocumentInput;
}
