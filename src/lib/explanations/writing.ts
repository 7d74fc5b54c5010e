import type { Solution } from "#lib/document/solution.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { Phase } from "#lib/engine/trace/derivation.ts";
import type { Quantity, UnitQuantity } from "#lib/engine/trace/quantity.ts";
import type { Step } from "#lib/engine/trace/trace.ts";
import type { InlineFormula } from "#lib/explanations/narration.ts";
import type { Mark } from "#lib/notation/mark.ts";
import type { Notation } from "#lib/notation/notation.ts";
import { findNotation } from "#lib/notation/registry.ts";
import { spokenNumber, spokenSymbol } from "#lib/notation/spoken.ts";
import type { MathSymbol } from "#lib/notation/symbol.ts";
import type { Box } from "#lib/notation/tex-box.ts";
import { numberBox, symbolBox, texOfNumber } from "#lib/notation/tex-leaf.ts";
import { texOfSymbol } from "#lib/notation/tex-symbol.ts";

/** Everything of one solution that is written: each quantity as a symbol, as a number, aloud. */
export class Writing {
  readonly solution: Solution;
  readonly notation: Notation;
  readonly #mark: Mark;
  readonly #steps = new Map<QuantityId, { readonly step: Step; readonly number: number }>();
  readonly #symbols = new Map<QuantityId, MathSymbol>();
  readonly #units = new Map<string, QuantityId>();
  readonly #output: QuantityId | null;

  constructor(solution: Solution, mark: Mark) {
    this.solution = solution;
    this.notation = findNotation(solution.notation);
    this.#mark = mark;
    solution.trace.steps.forEach((step, index) => {
      this.#steps.set(step.id, { step, number: index + 1 });
    });
    this.#output = solution.trace.steps.findLast(({ phase }) => phase === "forward")?.id ?? null;
    for (const [id, quantity] of solution.trace.quantities) {
      if (quantity.kind === "net-input" || quantity.kind === "output")
        this.#units.set(unitKey(quantity), id);
    }
  }

  /** The step that computes a quantity; `null` where it is given. */
  step(id: QuantityId): Step | null {
    return this.#steps.get(id)?.step ?? null;
  }

  /** What the forward pass computes last: the output of a program. */
  get output(): QuantityId | null {
    return this.#output;
  }

  /** From 1; 0 for what is given. */
  stepNumber(id: QuantityId): number {
    return this.#steps.get(id)?.number ?? 0;
  }

  phase(id: QuantityId): Phase | "given" {
    return this.step(id)?.phase ?? "given";
  }

  quantity(id: QuantityId): Quantity {
    const quantity = this.solution.trace.quantities.get(id);
    if (!quantity) throw new Error(`internal: no quantity ${id}`);
    return quantity;
  }

  value(id: QuantityId): number {
    const value = this.solution.trace.values.get(id);
    if (value === undefined) throw new Error(`internal: no value of ${id}`);
    return value;
  }

  /** As it is shown, with an ASCII minus. */
  figure(id: QuantityId): string {
    const figure = this.solution.figures.get(id);
    if (figure === undefined) throw new Error(`internal: no figure for ${id}`);
    return figure;
  }

  symbol(id: QuantityId): MathSymbol {
    const known = this.#symbols.get(id);
    if (known) return known;
    const symbol = this.notation.symbol(this.quantity(id), this.solution.naming);
    this.#symbols.set(id, symbol);
    return symbol;
  }

  /** The net input or the output of a unit. */
  unitQuantity(unit: UnitQuantity<"net-input" | "output">): QuantityId {
    const id = this.#units.get(unitKey(unit));
    if (id === undefined) throw new Error(`internal: no ${unitKey(unit)}`);
    return id;
  }

  /** What is differentiated: the loss of each example of the batch, or the output of a program. */
  outputs(): readonly QuantityId[] {
    const losses = [...this.solution.trace.quantities].filter(([, { kind }]) => kind === "loss");
    if (losses.length > 0) return losses.map(([id]) => id);
    return this.#output === null ? [] : [this.#output];
  }

  loss(datum: number | null): QuantityId {
    return this.#find((quantity) => quantity.kind === "loss" && quantity.datum === datum);
  }

  target(unit: number, datum: number | null): QuantityId {
    return this.#find(
      (quantity) =>
        quantity.kind === "target" && quantity.unit === unit && quantity.datum === datum,
    );
  }

  #find(matches: (quantity: Quantity) => boolean): QuantityId {
    for (const [id, quantity] of this.solution.trace.quantities) if (matches(quantity)) return id;
    throw new Error("internal: the trace lacks a loss or a target");
  }

  unitName(layer: number, unit: number): string {
    return this.notation.unitName(layer, unit, this.solution.naming);
  }

  readonly symbolBox = (id: QuantityId): Box =>
    symbolBox(this.symbol(id), (tex) => this.#mark(tex, id, this.phase(id)));

  readonly figureBox = (id: QuantityId): Box =>
    numberBox(this.figure(id), (tex) => this.#mark(tex, id, this.phase(id)));

  readonly spokenSymbol = (id: QuantityId): string => spokenSymbol(this.symbol(id));

  /** A quantity's symbol within a sentence. */
  inline(id: QuantityId): InlineFormula {
    const tex = this.#mark(texOfSymbol(this.symbol(id)), id, this.phase(id));
    return { tex, spoken: this.spokenSymbol(id), quantity: id };
  }

  /** A quantity's figure within a sentence. */
  inlineFigure(id: QuantityId): InlineFormula {
    const figure = this.figure(id);
    const tex = this.#mark(texOfNumber(figure), id, this.phase(id));
    return { tex, spoken: spokenNumber(figure), quantity: id };
  }

  /** TeX of something that belongs to a quantity, marked as it is. */
  marked(tex: string, id: QuantityId): string {
    return this.#mark(tex, id, this.phase(id));
  }
}

function unitKey({ kind, layer, unit, datum }: UnitQuantity<"net-input" | "output">): string {
  return `${kind} ${layer} ${unit} ${datum ?? ""}`;
}
