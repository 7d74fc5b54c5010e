import type { Fault } from "#lib/document/fault.ts";
import { limits } from "#lib/document/limits.ts";
import {
  biasesSchema,
  namesSchema,
  unitsSchema,
  weightsSchema,
} from "#lib/document/network-schema.ts";
import { wellFormed } from "#lib/document/well-formed.ts";

/** Units of each layer, the input first; `null` where it does not say. */
export function layerSizes(layers: unknown): readonly (number | null)[] {
  return layersOf(layers).map((layer) => wellFormed(unitsSchema, layer["units"]));
}

/** Weights, biases and names that do not fit the layers' sizes, and names given twice. */
export function layerFaults(layers: unknown, sizes: readonly (number | null)[]): readonly Fault[] {
  const taken = new Map<string, string>();
  return layersOf(layers).flatMap((layer, index) => {
    const path = `layers[${index}]`;
    const units = sizes[index] ?? null;
    const before = index > 0 ? (sizes[index - 1] ?? null) : null;
    const source = index === 1 ? "input" : "unit of the layer before";
    return [
      ...(index > 0
        ? weightFaults(layer["weights"], units, before, `${path}.weights`, source)
        : []),
      ...(index > 0 ? biasFaults(layer["biases"], units, `${path}.biases`) : []),
      ...nameFaults(layer["names"], units, `${path}.names`, taken),
      ...alphaFaults(layer, `${path}.activationParameters.alpha`),
    ];
  });
}

function layersOf(layers: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(layers)) return [];
  return layers.slice(0, limits.layers + 1).map((layer: unknown) => ({ ...Object(layer) }));
}

function weightFaults(
  value: unknown,
  units: number | null,
  before: number | null,
  path: string,
  source: string,
): readonly Fault[] {
  const rows = wellFormed(weightsSchema, value);
  if (!rows || units === null || before === null) return [];
  const widths = [...new Set(rows.map((row) => row.length))];
  const [width] = widths;
  if (rows.length === units && widths.length > 1) {
    return rows.flatMap((row, j) => rowFaults(row, before, `${path}[${j}]`, source));
  }
  if (rows.length === units && width === before) return [];
  const expected = `${count(units, "row")} of ${count(before, "number")} (${count(units, "unit")}, ${count(before, source)})`;
  const got = widths.length > 1 ? "rows of several lengths" : `${count(rows.length, "row")}`;
  const each = width === undefined || widths.length > 1 ? "" : ` of ${width}`;
  return [{ path, expected, got: `${got}${each}`, place: null }];
}

function rowFaults(
  row: readonly number[],
  before: number,
  path: string,
  source: string,
): readonly Fault[] {
  if (row.length === before) return [];
  const expected = `${count(before, "number")} (one for each ${source})`;
  return [{ path, expected, got: `${row.length}`, place: null }];
}

function biasFaults(value: unknown, units: number | null, path: string): readonly Fault[] {
  const biases = wellFormed(biasesSchema, value);
  if (!Array.isArray(biases) || units === null || biases.length === units) return [];
  const expected = `${count(units, "number")} (one for each unit), one number for all, or null`;
  return [{ path, expected, got: `a list of ${biases.length}`, place: null }];
}

function nameFaults(
  value: unknown,
  units: number | null,
  path: string,
  taken: Map<string, string>,
): readonly Fault[] {
  const names = wellFormed(namesSchema, value);
  if (!names) return [];
  const faults: Fault[] = [];
  if (units !== null && names.length !== units) {
    const expected = `${count(units, "name")} (one for each unit)`;
    faults.push({ path, expected, got: `${names.length}`, place: null });
  }
  for (const [index, name] of names.entries()) {
    const place = `${path}[${index}]`;
    const earlier = taken.get(name);
    if (earlier === undefined) taken.set(name, place);
    else {
      const expected = "a name that no other unit has";
      faults.push({ path: place, expected, got: `${name}, as ${earlier} has`, place: null });
    }
  }
  return faults;
}

function alphaFaults(layer: Readonly<Record<string, unknown>>, path: string): readonly Fault[] {
  const activation = layer["activation"] ?? "sigmoid";
  const { alpha }: { alpha?: unknown } = { ...Object(layer["activationParameters"]) };
  if (typeof alpha !== "number" || typeof activation !== "string") return [];
  if (activation === "leaky-relu" || activation === "elu") return [];
  const expected = "no alpha (only leaky-relu and elu have one)";
  return [{ path, expected, got: `${alpha} for ${activation}`, place: null }];
}

function count(number: number, thing: string): string {
  if (number === 1) return `1 ${thing}`;
  const plural = thing.startsWith("unit ") ? thing.replace("unit", "units") : `${thing}s`;
  return `${number} ${plural}`;
}
