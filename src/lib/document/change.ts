import { DocumentError } from "#lib/document/document-error.ts";
import { fieldDifferences, replacedAt, valueAt, type Path } from "#lib/document/place.ts";
import { readDocument } from "#lib/document/read.ts";
import type { Document, Rounding } from "#lib/document/schema.ts";
import { valuePlaces } from "#lib/document/value-places.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { CompositeGate } from "#lib/engine/graph/program-derivation.ts";
import type { ActivationName, LossName } from "#lib/engine/network/network.ts";
import type { Training } from "#lib/engine/network/training.ts";
import type { Optimizer } from "#lib/engine/optimizers/optimizer.ts";

/** One thing that a reader changes about an example, as plain data. */
export type Change =
  /** `update`: the update whose quantity is meant, from 1 (the default). */
  | {
      readonly kind: "value";
      readonly quantity: QuantityId;
      readonly value: number;
      readonly update?: number;
    }
  | { readonly kind: "update-order"; readonly order: Training["updateOrder"] }
  | { readonly kind: "train-biases"; readonly trained: boolean }
  /** Layers count from 1, the first after the input. */
  | { readonly kind: "activation"; readonly layer: number; readonly activation: ActivationName }
  /** Half the squared error and the squared error differ in the ½ alone. */
  | { readonly kind: "loss"; readonly loss: LossName }
  | { readonly kind: "reduction"; readonly reduction: Training["reduction"] }
  /** The learning rate stays; the method's own settings take their defaults. */
  | { readonly kind: "optimizer"; readonly name: Optimizer["name"] }
  /** A composite gate as one gate, or opened into one gate for each operation. */
  | { readonly kind: "group"; readonly gate: CompositeGate; readonly whole: boolean }
  | { readonly kind: "rounding"; readonly rounding: Rounding | null };

interface Edit {
  readonly path: Path;
  readonly value: unknown;
}

/**
 * The document after a change; the same object where nothing changes. Figures that the source
 * prints belong to the source's numbers: they go as soon as a number that is worked out may differ,
 * and stay where the same numbers are only rounded or grouped otherwise.
 *
 * @throws DocumentError where the changed document is not a valid one
 */
export function applyChange(document: Document, change: Change): Document {
  const edited = editsOf(document, change).reduce<unknown>(
    (value, edit) => replacedAt(value, edit.path, edit.value),
    document,
  );
  const changed = readDocument(edited);
  if (fieldDifferences(document, changed).length === 0) return document;
  return keepsNumbers(document, change) ? changed : { ...changed, printed: [] };
}

/** The quantities whose values a reader can set, in the order in which the document has them. */
export function changeableQuantities(document: Document, update = 1): QuantityId[] {
  return [...valuePlaces(document, update).keys()];
}

/** The value that the document gives to a quantity; `null` where it gives none. */
export function currentValue(document: Document, quantity: QuantityId, update = 1): number | null {
  const path = valuePlaces(document, update).get(quantity);
  const value = path ? valueAt(document, path) : null;
  return typeof value === "number" ? value : null;
}

function keepsNumbers({ rounding }: Document, change: Change): boolean {
  if (change.kind === "group") return rounding?.carry !== "rounded";
  return change.kind === "rounding";
}

function editsOf(document: Document, change: Change): readonly Edit[] {
  switch (change.kind) {
    case "value":
      return [{ path: placeOf(document, change.quantity, change.update), value: change.value }];
    case "update-order":
      return [{ path: ["training", "updateOrder"], value: change.order }];
    case "train-biases":
      return [{ path: ["training", "trainBiases"], value: change.trained }];
    case "activation":
      return activationEdits(change.layer, change.activation);
    case "loss":
      return [{ path: ["loss"], value: change.loss }];
    case "reduction":
      return [{ path: ["training", "reduction"], value: change.reduction }];
    case "optimizer":
      return optimizerEdits(document, change.name);
    case "group":
      return [{ path: ["group"], value: groupAfter(document, change.gate, change.whole) }];
    case "rounding":
      return [{ path: ["rounding"], value: change.rounding }];
  }
}

function placeOf(document: Document, quantity: QuantityId, update = 1): Path {
  const path = valuePlaces(document, update).get(quantity);
  if (path) return path;
  const expected = "a quantity whose value the document gives";
  throw new DocumentError([{ path: "", expected, got: quantity, place: null }]);
}

/** α belongs to the activation: a new one takes its own default. */
function activationEdits(layer: number, activation: ActivationName): readonly Edit[] {
  return [
    { path: ["layers", layer, "activation"], value: activation },
    { path: ["layers", layer, "activationParameters"], value: { alpha: null } },
  ];
}

function optimizerEdits({ training }: Document, name: Optimizer["name"]): readonly Edit[] {
  const path = ["training", "optimizer"];
  if (training?.optimizer.name === name) return [];
  return [{ path, value: { name, learningRate: training?.optimizer.learningRate } }];
}

function groupAfter(document: Document, gate: CompositeGate, whole: boolean): readonly string[] {
  const group = document.kind === "expression" ? document.group : [];
  if (group.includes(gate) === whole) return group;
  return whole ? [...group, gate] : group.filter((each) => each !== gate);
}
