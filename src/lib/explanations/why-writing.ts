import { derivativeId } from "#lib/engine/autodiff/reverse-sweep.ts";
import { reference } from "#lib/engine/expression/build.ts";
import type { Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import type { Quantity } from "#lib/engine/trace/quantity.ts";
import type { Formula, InlineFormula } from "#lib/explanations/narration.ts";
import type { Writing } from "#lib/explanations/writing.ts";
import { aligned, alignedWidth } from "#lib/notation/aligned.ts";
import { spokenOf, spokenSymbol } from "#lib/notation/spoken.ts";
import type { MathSymbol } from "#lib/notation/symbol.ts";
import { boxOf } from "#lib/notation/tex.ts";
import type { Box } from "#lib/notation/tex-box.ts";
import { symbolBox } from "#lib/notation/tex-leaf.ts";
import { texOfSymbol } from "#lib/notation/tex-symbol.ts";

export type DerivativeQuantity = Extract<Quantity, { kind: "derivative" }>;

/** Writes formulas in which derivatives stand that the calculation itself has no line for. */
export class WhyWriting {
  readonly writing: Writing;
  /** The derivatives that are spoken of beyond those of the trace. */
  readonly mentioned = new Map<QuantityId, DerivativeQuantity>();
  readonly #datum: number | null;

  constructor(writing: Writing, datum: number | null) {
    this.writing = writing;
    this.#datum = datum;
  }

  /** ∂of/∂by as a symbol. */
  derivative(of: QuantityId, by: QuantityId): Expression {
    const id = derivativeId(of, by);
    if (!this.writing.solution.trace.quantities.has(id))
      this.mentioned.set(id, {
        kind: "derivative",
        of,
        by,
        through: null,
        datum: this.#datum,
        sign: 1,
      });
    return reference(id);
  }

  /** first = second = third, one below the other. */
  equation(sides: readonly Expression[]): Formula {
    const [subject, ...rest] = sides.map((side) => ({
      relation: "=" as const,
      box: boxOf(side, this.#box),
      spoken: spokenOf(side, this.#spoken),
    }));
    if (!subject) throw new Error("internal: an equation without sides");
    const distinct = rest.filter(({ spoken }, index) => spoken !== rest[index - 1]?.spoken);
    return {
      tex: aligned(subject.box, distinct),
      spoken: [subject, ...distinct].map(({ spoken }) => spoken).join(" equals "),
      width: alignedWidth(subject.box, distinct),
    };
  }

  /** The symbol of a quantity or of a derivative within a sentence. */
  inline(id: QuantityId): InlineFormula {
    const symbol = this.#mentionedSymbol(id);
    return symbol
      ? { tex: texOfSymbol(symbol), spoken: spokenSymbol(symbol), quantity: null }
      : this.writing.inline(id);
  }

  #mentionedSymbol(id: QuantityId): MathSymbol | null {
    const { notation, solution } = this.writing;
    const quantity = this.mentioned.get(id);
    return quantity ? notation.symbol(quantity, solution.naming) : null;
  }

  readonly #box = (id: QuantityId): Box => {
    const symbol = this.#mentionedSymbol(id);
    return symbol ? symbolBox(symbol) : this.writing.symbolBox(id);
  };

  readonly #spoken = (id: QuantityId): string => {
    const symbol = this.#mentionedSymbol(id);
    return symbol ? spokenSymbol(symbol) : this.writing.spokenSymbol(id);
  };
}
