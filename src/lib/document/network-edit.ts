import {
  dataReplaced,
  datumChanged,
  exampleAdded,
  exampleRemoved,
  examplesReplaced,
  lossChanged,
  type DatumEdit,
  type ExamplesEdit,
} from "#lib/document/data-edits.ts";
import { DocumentError } from "#lib/document/document-error.ts";
import { EditError } from "#lib/document/edit-error.ts";
import {
  biasesChanged,
  layerAdded,
  layerRemoved,
  layersSwapped,
  parametersDrawn,
  resized,
  withLayer,
  type Drawing,
} from "#lib/document/layer-edits.ts";
import type { BiasKind, ComputedLayer, Datum } from "#lib/document/network-layers.ts";
import { readDocument } from "#lib/document/read.ts";
import type { DocumentInput, NetworkDocument } from "#lib/document/schema.ts";
import type { ActivationName, LossName } from "#lib/engine/network/network.ts";

type NetworkInput = Extract<DocumentInput, { kind: "network" }>;
type TrainingInput = NonNullable<NetworkInput["training"]>;
type Presentation = Pick<
  NetworkInput,
  "title" | "summary" | "source" | "notation" | "rounding" | "printed" | "notes"
>;

/** One thing that an author changes about a network, as plain data. Layer 0 is the input. */
export type NetworkEdit =
  /** A new layer in front of this one. */
  | { readonly kind: "add-layer"; readonly before: number }
  | { readonly kind: "remove-layer"; readonly layer: number }
  /** The layer changes places with the one after it. */
  | { readonly kind: "swap-layers"; readonly layer: number }
  | { readonly kind: "units"; readonly layer: number; readonly units: number }
  | { readonly kind: "names"; readonly layer: number; readonly names: readonly string[] | null }
  | { readonly kind: "activation"; readonly layer: number; readonly activation: ActivationName }
  | { readonly kind: "alpha"; readonly layer: number; readonly alpha: number }
  | { readonly kind: "bias-kind"; readonly layer: number; readonly biases: BiasKind }
  | {
      readonly kind: "parameters";
      readonly layer: number;
      readonly weights: ComputedLayer["weights"];
      readonly biases: ComputedLayer["biases"];
    }
  | ({ readonly kind: "draw" } & Drawing)
  | { readonly kind: "loss"; readonly loss: LossName }
  | ({ readonly kind: "datum" } & DatumEdit)
  | { readonly kind: "data"; readonly data: readonly Datum[] }
  | ({ readonly kind: "examples" } & ExamplesEdit)
  | { readonly kind: "add-example" }
  | { readonly kind: "remove-example"; readonly example: number }
  | { readonly kind: "training"; readonly fields: Partial<TrainingInput> }
  | { readonly kind: "presentation"; readonly fields: Partial<Presentation> };

/**
 * The document after an edit, which is always a valid one, or why the edit is not made. Unlike a
 * reader's change, an edit leaves the printed figures alone: it is the author who knows the source.
 */
export function editNetwork(
  document: NetworkDocument,
  edit: NetworkEdit,
): NetworkDocument | EditError {
  const edited = editedBy(document, edit);
  if (edited instanceof EditError) return edited;
  try {
    const read = readDocument(edited);
    if (read.kind !== "network") throw new Error("internal: an edit changes no document's kind");
    return read;
  } catch (error) {
    if (error instanceof DocumentError) return refusal(error);
    throw error;
  }
}

function refusal({ faults: [fault] }: DocumentError): EditError {
  const { expected = "something else", got = null } = fault ?? {};
  return new EditError(`Expected ${expected}${got === null ? "" : `, not ${got}`}.`);
}

/** Not yet checked against the format, which may refuse it. */
function editedBy(document: NetworkDocument, edit: NetworkEdit): object {
  switch (edit.kind) {
    case "add-layer":
      return layerAdded(document, edit.before);
    case "remove-layer":
      return layerRemoved(document, edit.layer);
    case "swap-layers":
      return layersSwapped(document, edit.layer);
    case "units":
      return resized(document, edit.layer, edit.units);
    case "names":
      return withLayer(document, edit.layer, { names: edit.names });
    case "activation":
      return withLayer(document, edit.layer, {
        activation: edit.activation,
        activationParameters: {},
      });
    case "alpha":
      return withLayer(document, edit.layer, { activationParameters: { alpha: edit.alpha } });
    case "bias-kind":
      return biasesChanged(document, edit.layer, edit.biases);
    case "parameters":
      return withLayer(document, edit.layer, { weights: edit.weights, biases: edit.biases });
    case "draw":
      return parametersDrawn(document, edit);
    case "loss":
      return lossChanged(document, edit.loss);
    case "datum":
      return datumChanged(document, edit);
    case "data":
      return dataReplaced(document, edit.data);
    case "examples":
      return examplesReplaced(document, edit);
    case "add-example":
      return exampleAdded(document);
    case "remove-example":
      return exampleRemoved(document, edit.example);
    case "training":
      return { ...document, training: { ...document.training, ...edit.fields } };
    case "presentation":
      return { ...document, ...edit.fields };
  }
}
