import type { Document } from "#lib/document/schema.ts";
import { updatesNamed } from "#lib/document/printed-name.ts";
import type { PrintedCheck } from "#lib/document/solution.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { decimalsOf, formatFigure } from "#lib/engine/trace/figure.ts";

/** A computed quantity that a printed name stands for. */
export interface Computed {
  readonly quantity: QuantityId | null;
  /** In the calculation as the document rounds it. */
  readonly value: number;
  /** In the calculation at full precision. */
  readonly exact: number;
  readonly step: number | null;
}

/** Finds what a printed name stands for, after a number of updates; `null` if there is no such quantity. */
export type FindComputed = (name: string, updates: number) => Computed | null;

/**
 * Holds each figure that the source prints against the computed one. `E_total after 1` is
 * E_total in the forward pass that follows one update.
 */
export function checkPrinted(document: Document, find: FindComputed): PrintedCheck[] {
  return document.printed.map(({ quantity: name, value: printed, erratum }): PrintedCheck => {
    const later = updatesNamed(name);
    const computed = find(later?.base ?? name, later?.updates ?? 0);
    if (!computed) return { ...unknown, name, printed, erratum };
    const decimals = decimalsOf(printed);
    const shown = formatFigure(computed.value, { decimals }, true);
    return {
      name,
      printed,
      erratum,
      quantity: later ? null : computed.quantity,
      step: later ? null : computed.step,
      computed: shown,
      exact: formatFigure(computed.exact, { significant: 10 }),
      agrees: Number(shown) === Number(printed),
    };
  });
}

/** A name that stands for nothing in the solution: shown as a difference, since nothing confirms it. */
const unknown = { quantity: null, step: null, computed: "", exact: "", agrees: false };
