import { EditError } from "#lib/document/edit-error.ts";
import { editorLimits } from "#lib/document/editor-limits.ts";
import { resized, withLayer } from "#lib/document/layer-edits.ts";
import { oneHot, type Datum } from "#lib/document/network-layers.ts";
import { placeholders } from "#lib/document/placeholder.ts";
import type { NetworkDocument } from "#lib/document/schema.ts";
import { unitNamesFrom } from "#lib/document/unit-names.ts";
import type { LossName } from "#lib/engine/network/network.ts";

/** Which number of which example becomes what; both count from 0. */
export interface DatumEdit {
  readonly example: number;
  readonly side: keyof Datum;
  readonly unit: number;
  readonly value: number;
}

/** Another loss. Hinge compares one right class with the others, so each target becomes one class. */
export function lossChanged(document: NetworkDocument, loss: LossName): object {
  if (loss !== "hinge") return { ...document, loss };
  const data = document.data.map((datum) => ({ ...datum, target: oneHot(datum.target) }));
  return { ...document, loss, data };
}

/** One number of one example. */
export function datumChanged(
  document: NetworkDocument,
  { example, side, unit, value }: DatumEdit,
): object {
  const data = document.data.map((datum, index) => {
    if (index !== example) return datum;
    // another right class takes the 1 from the one before
    const one = document.loss === "hinge" && side === "target" && value === 1;
    const numbers = datum[side].map((each, at) => (at === unit ? value : one ? 0 : each));
    return { ...datum, [side]: numbers };
  });
  return withData(document, data);
}

/** Other examples, as they are pasted. */
export function dataReplaced(document: NetworkDocument, data: readonly Datum[]): object {
  const { examples } = editorLimits;
  if (data.length > Math.max(examples, document.data.length))
    return new EditError(`At most ${examples} examples here, and there are ${data.length}.`);
  return withData(document, data);
}

/** Other examples, and what their columns are called, where that is known. */
export interface ExamplesEdit {
  readonly data: readonly Datum[];
  readonly inputs: readonly string[] | null;
  readonly targets: readonly string[] | null;
}

/** A network with as many inputs and outputs as the examples have. Names that can't be are left out. */
export function examplesReplaced(
  document: NetworkDocument,
  { data, inputs, targets }: ExamplesEdit,
): object {
  const last = document.layers.length - 1;
  const wide = resized(document, 0, data[0]?.input.length ?? 0);
  if (wide instanceof EditError) return wide;
  const fitting = resized(wide, last, data[0]?.target.length ?? 0);
  if (fitting instanceof EditError) return fitting;
  const named = withUnitNames(withUnitNames(fitting, 0, inputs), last, targets);
  return dataReplaced(named, data);
}

function withUnitNames(
  document: NetworkDocument,
  layer: number,
  columns: readonly string[] | null,
): NetworkDocument {
  const taken = document.layers.flatMap((each, index) =>
    index === layer ? [] : (each.names ?? []),
  );
  const names = columns && unitNamesFrom(columns, new Set(taken));
  return names ? withLayer(document, layer, { names }) : document;
}

/** No batch is larger than the data. */
function withData(document: NetworkDocument, data: readonly Datum[]): object {
  const batchSize = Math.min(document.training.batchSize, Math.max(1, data.length));
  return { ...document, data, training: { ...document.training, batchSize } };
}

/** One more example, to be filled in. */
export function exampleAdded(document: NetworkDocument): object {
  const { data, layers, loss } = document;
  if (data.length >= editorLimits.examples)
    return new EditError(
      `At most ${editorLimits.examples} examples here. A file can hold more: save, add them there, open it again.`,
    );
  const input = Array.from({ length: layers[0].units }, () => placeholders.input);
  const target = Array.from({ length: layers.at(-1)?.units ?? 0 }, () => placeholders.target);
  return withData(document, [
    ...data,
    { input, target: loss === "hinge" ? oneHot(target) : target },
  ]);
}

/** The other examples alone. */
export function exampleRemoved(document: NetworkDocument, example: number): object {
  if (document.data.length === 1) return new EditError("There has to be one example.");
  return withData(document, document.data.toSpliced(example, 1));
}
