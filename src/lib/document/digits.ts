import { namingOf } from "#lib/document/naming.ts";
import type { Document } from "#lib/document/schema.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { Carry } from "#lib/engine/trace/evaluate-derivation.ts";
import { decimalsOf, formatFigure, roundFigure, type Digits } from "#lib/engine/trace/figure.ts";
import type { Quantity } from "#lib/engine/trace/quantity.ts";
import { quantityNamed } from "#lib/notation/find-quantity.ts";
import { findNotation } from "#lib/notation/registry.ts";

/** Which of the rounding's entries a figure falls under. */
export type RoundingPhase = "forward" | "loss" | "error" | "update";

/** Significant digits where the document asks for no rounding. */
const unroundedDigits = 10;

export function roundingPhase({ kind }: Quantity): RoundingPhase {
  switch (kind) {
    case "input":
    case "target":
    case "weight":
    case "bias":
    case "variable":
    case "fixed":
    case "gate":
    case "weighted-input":
    case "net-input":
    case "output":
      return "forward";
    case "unit-loss":
    case "loss":
      return "loss";
    case "error-term":
    case "derivative":
    case "batch-gradient":
      return "error";
    case "updated":
    case "state":
    case "hyperparameter":
      return "update";
  }
}

/**
 * How a document's figures are rounded. Books leave zeros at the end away, but for the figures
 * which they print with them; those are listed under `printed`.
 */
export class FigureRounding {
  readonly #document: Document;
  readonly #exceptions = new WeakMap<object, ReadonlyMap<QuantityId, Exception>>();

  constructor(document: Document) {
    this.#document = document;
  }

  /** The figure as the calculation goes on with it; `null` where it goes on at full precision. */
  get carry(): Carry | null {
    if (this.#document.rounding?.carry !== "rounded") return null;
    return (value, id, quantities, byHand) => {
      const digits = this.digits(id, quantities);
      return digits ? roundFigure(byHand(), digits) : value;
    };
  }

  /** A computed figure as it is shown. */
  show(value: number, id: QuantityId, quantities: ReadonlyMap<QuantityId, Quantity>): string {
    const printed = this.#exceptionsOf(quantities).get(id)?.printed ?? null;
    const shown = formatFigure(value, this.#shownDigits(id, quantities));
    if (printed === null || shown.includes("e")) return shown;
    const decimals = this.carry ? Math.max(printed, decimalsOf(shown)) : printed;
    return formatFigure(value, { decimals }, true);
  }

  /** A figure that belongs to no quantity of its own, such as a sum over the data. */
  showPhase(value: number, phase: RoundingPhase): string {
    return formatFigure(value, this.#phaseDigits(phase) ?? { significant: unroundedDigits });
  }

  #shownDigits(id: QuantityId, quantities: ReadonlyMap<QuantityId, Quantity>): Digits {
    return this.digits(id, quantities) ?? { significant: unroundedDigits };
  }

  /** The digits that a figure is rounded to; `null` where it is not rounded. */
  digits(id: QuantityId, quantities: ReadonlyMap<QuantityId, Quantity>): Digits | null {
    const decimals = this.#exceptionsOf(quantities).get(id)?.decimals ?? null;
    if (decimals !== null) return { decimals };
    const quantity = quantities.get(id);
    return quantity ? this.#phaseDigits(roundingPhase(quantity)) : null;
  }

  #phaseDigits(phase: RoundingPhase): Digits | null {
    const { rounding } = this.#document;
    if (!rounding) return null;
    if (rounding.digits !== null) return { significant: rounding.digits };
    const { decimals } = rounding;
    const ofPhase = typeof decimals === "object" ? (decimals?.[phase] ?? null) : decimals;
    return ofPhase === null ? null : { decimals: ofPhase };
  }

  /** `figures` and `printed` name quantities in the document's own notation. */
  #exceptionsOf(quantities: ReadonlyMap<QuantityId, Quantity>): ReadonlyMap<QuantityId, Exception> {
    const known = this.#exceptions.get(quantities);
    if (known) return known;
    const found = this.#findExceptions(quantities);
    this.#exceptions.set(quantities, found);
    return found;
  }

  #findExceptions(quantities: ReadonlyMap<QuantityId, Quantity>): Map<QuantityId, Exception> {
    const { rounding, printed, notation } = this.#document;
    const naming = namingOf(this.#document, quantities);
    const found = new Map<QuantityId, Exception>();
    const note = (name: string, exception: Partial<Exception>): void => {
      const id = quantityNamed(name, findNotation(notation), naming);
      const before = id === null ? undefined : found.get(id);
      if (id !== null) found.set(id, { decimals: null, printed: null, ...before, ...exception });
    };
    if (!rounding) return found;
    for (const [name, decimals] of Object.entries(rounding.figures)) note(name, { decimals });
    for (const { quantity, value } of printed) note(quantity, { printed: decimalsOf(value) });
    return found;
  }
}

interface Exception {
  /** Decimals that the document asks for. */
  readonly decimals: number | null;
  /** Decimals that the source prints. */
  readonly printed: number | null;
}
