import { trainingFaults } from "#lib/document/training-faults.ts";
import { describeValue, type Fault } from "#lib/document/fault.ts";
import { layerFaults, layerSizes } from "#lib/document/layer-faults.ts";
import { exampleSchema, layerCounts, exampleCounts } from "#lib/document/network-schema.ts";
import { limits } from "#lib/document/limits.ts";
import { isOneHot } from "#lib/document/one-hot.ts";
import { wellFormed } from "#lib/document/well-formed.ts";
import type { Example } from "#lib/engine/network/network.ts";

/**
 * What does not fit together in a network's document. Looks at the value as it was given, so that
 * everything that is in order is checked even where something else is not.
 */
export function networkFaults(document: Readonly<Record<string, unknown>>): readonly Fault[] {
  const { layers, data, loss } = document;
  const sizes = layerSizes(layers);
  const examples = Array.isArray(data) ? data.slice(0, limits.examples) : [];
  return [
    ...countFaults("layers", layers, 2, limits.layers + 1, layerCounts),
    ...countFaults("data", data, 1, limits.examples, exampleCounts),
    ...layerFaults(layers, sizes),
    ...examples.flatMap((each: unknown, index) => {
      const example = wellFormed(exampleSchema, each);
      if (!example) return [];
      return [
        ...exampleFaults(example, index, sizes),
        ...(loss === "hinge" ? oneHotFaults(example, index) : []),
      ];
    }),
    ...trainingFaults(document, sizes, Array.isArray(data) ? data.length : null),
  ];
}

function countFaults(
  path: string,
  list: unknown,
  least: number,
  most: number,
  expected: { readonly least: string; readonly most: string },
): readonly Fault[] {
  if (!Array.isArray(list)) return [];
  const got = describeValue(list);
  if (list.length < least) return [{ path, expected: expected.least, got, place: null }];
  if (list.length > most) return [{ path, expected: expected.most, got, place: null }];
  return [];
}

function exampleFaults(
  { input, target }: Example,
  index: number,
  sizes: readonly (number | null)[],
): readonly Fault[] {
  const inputs = sizes[0] ?? null;
  const outputs = sizes.length > 1 ? (sizes.at(-1) ?? null) : null;
  return [
    ...lengthFaults(input, inputs, `data[${index}].input`, "input unit"),
    ...lengthFaults(target, outputs, `data[${index}].target`, "output unit"),
  ];
}

function lengthFaults(
  numbers: readonly number[],
  due: number | null,
  path: string,
  unit: string,
): readonly Fault[] {
  if (due === null || numbers.length === due) return [];
  const expected = `${due} ${due === 1 ? "number" : "numbers"} (one for each ${unit})`;
  return [{ path, expected, got: describeValue(numbers), place: null }];
}

/** The hinge loss compares the right class with each other one, so there has to be one. */
function oneHotFaults({ target }: Example, index: number): readonly Fault[] {
  if (isOneHot(target)) return [];
  const expected = "a one-hot target for the hinge loss: one 1, else 0";
  const got = target.length > 8 ? describeValue(target) : `[${target.join(", ")}]`;
  return [{ path: `data[${index}].target`, expected, got, place: null }];
}
