import type { Convention } from "#lib/engine/network/convention.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { Quantity } from "#lib/engine/trace/quantity.ts";
import type { MathSymbol } from "#lib/notation/symbol.ts";

export const notationNames = ["han-kamber", "mazur", "cs231n", "nielsen", "ciml"] as const;
export type NotationName = (typeof notationNames)[number];

/** A book's way of writing: its symbols, and its convention for working a network out. */
export interface Notation {
  readonly name: NotationName;
  /** As readers know it: "Han & Kamber". */
  readonly label: string;
  readonly convention: Convention;
  symbol(quantity: Quantity, naming: Naming): MathSymbol;
  /** How the book speaks of a unit: "unit 4", "unit h1", "unit 2 of layer 3". */
  unitName(layer: number, unit: number, naming: Naming): string;
}

/** What a notation needs to know of the example to number and name its quantities. */
export interface Naming {
  readonly quantities: ReadonlyMap<QuantityId, Quantity>;
  /** Units a layer, the input layer first; empty for a program. */
  readonly units: readonly number[];
  /** Names that the document gives to a layer's units, else `null`. */
  readonly names: readonly (readonly string[] | null)[];
  /** How each layer after the input has its biases, first layer first. */
  readonly biases: readonly ("per-unit" | "shared" | "none")[];
  /**
   * Whether each output unit has a loss of its own that depends on its own net input alone, so
   * that ∂E_o1/∂out_h1 is the share of ∂E/∂out_h1 through o1: not with softmax, not with hinge.
   */
  readonly separableLoss: boolean;
}
