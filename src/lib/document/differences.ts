import { pathText } from "#lib/document/fault.ts";
import { fieldDifferences } from "#lib/document/place.ts";
import type { Document } from "#lib/document/schema.ts";
import { valuePlaces } from "#lib/document/value-places.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";

/** One place at which a changed example differs from the original. */
export interface Difference {
  /** The quantity whose value it is, as the update that is shown names it; else `null`. */
  readonly quantity: QuantityId | null;
  /** The field, e.g. `layers[1].weights[0][1]` or `training.updateOrder`. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * What a reader has changed. Figures that the source prints are no part of it: they come and go
 * with the numbers.
 *
 * @param update the update whose quantities are named, from 1
 */
export function differences(
  original: Document,
  changed: Document,
  update = 1,
): readonly Difference[] {
  if (original === changed) return [];
  const quantities = new Map(
    [...valuePlaces(original, update)].map(([id, path]) => [pathText(path), id] as const),
  );
  return fieldDifferences(original, changed)
    .filter(({ path }) => path[0] !== "printed")
    .map(({ path, before, after }) => {
      const text = pathText(path);
      return { quantity: quantities.get(text) ?? null, path: text, before, after };
    });
}

/**
 * The original itself where all that was changed has been changed back, with the figures that its
 * source prints; else the changed document.
 */
export function originalIfSame(original: Document, changed: Document): Document {
  return differences(original, changed).length === 0 ? original : changed;
}
