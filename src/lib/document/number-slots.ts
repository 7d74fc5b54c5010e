import type { Document, ExpressionDocument, NetworkDocument } from "#lib/document/schema.ts";
import { decimalsOf } from "#lib/engine/trace/figure.ts";

/** A number of a document that may be drawn anew, and from which numbers it is drawn. */
export interface Slot {
  readonly original: number;
  /** Magnitudes in units of the last digit. */
  readonly least: number;
  readonly most: number;
  /** The place of the last digit after the point; negative for tens and hundreds. */
  readonly decimals: number;
  readonly signs: readonly (1 | -1)[];
  /** Numbers of one family stand side by side, so they should differ: the weights of a unit, say. */
  readonly family: string;
}

/** Numbers that are drawn alike: they have the same signs among them. */
type Group = readonly Given[];

interface Given {
  readonly value: number;
  readonly family: string;
  readonly decimals: number;
}

/** A number with more digits is no number to work with by hand. */
const mostDigits = 3;
/** Powers of ten beyond it are no numbers any more. */
const mostDecimals = 300;

/**
 * The numbers that a variant draws anew, in the order in which `withNumbers` takes them: the
 * inputs of a program; the weights, biases and input data of a network. A number that says
 * something about the kind of example stays, and stands for itself: the 0 and 1 of binary data,
 * biases that are 0 throughout.
 */
export function numberSlots(document: Document): readonly (Slot | number)[] {
  return groupsOf(document).flatMap(slotsOfGroup);
}

/** The document with other numbers in its slots. */
export function withNumbers<D extends Document>(document: D, numbers: readonly number[]): D;
export function withNumbers(document: Document, numbers: readonly number[]): Document {
  let taken = 0;
  const next = (original: number): number => numbers[taken++] ?? original;
  if (document.kind === "network") return networkWith(document, next);
  const inputs = Object.entries(document.inputs).map(([name, x]) => [name, next(x)] as const);
  return { ...document, inputs: Object.fromEntries(inputs) };
}

/** Layer after layer the weights, then the biases, then the data: the order of the groups below. */
function networkWith(document: NetworkDocument, next: (x: number) => number): NetworkDocument {
  const [input, ...computed] = document.layers;
  const weighted = computed.map((layer) => ({
    ...layer,
    weights: layer.weights.map((row) => row.map(next)),
  }));
  const biased = weighted.map(({ biases, ...layer }) => ({
    ...layer,
    biases: typeof biases === "number" ? next(biases) : (biases?.map(next) ?? null),
  }));
  const data = document.data.map((example) => ({ ...example, input: example.input.map(next) }));
  return { ...document, layers: [input, ...biased], data };
}

function groupsOf(document: Document): readonly Group[] {
  return document.kind === "network" ? networkGroups(document) : programGroups(document);
}

/** Each input has digits of its own: x = 2 stays whole beside w = 0.5. */
function programGroups({ inputs }: ExpressionDocument): readonly Group[] {
  return [family(Object.values(inputs), "inputs")];
}

function networkGroups({ layers: [, ...layers], data }: NetworkDocument): readonly Group[] {
  const weights = layers.flatMap((layer, l) =>
    layer.weights.flatMap((row, unit) => family(row, `weights ${l} ${unit}`)),
  );
  const biases = layers.flatMap((layer, l) => family([layer.biases ?? []].flat(), `biases ${l}`));
  const inputs = data.flatMap(({ input }, index) => family(input, `data ${index}`));
  return [alikeInDecimals(weights), alikeInDecimals(biases), alikeInDecimals(inputs)];
}

function family(values: readonly number[], name: string): Given[] {
  return values.map((value) => ({ value, family: name, decimals: decimalsOf(String(value)) }));
}

/** A weight of 0.4 among weights such as 0.45 has two decimals. */
function alikeInDecimals(group: Group): Group {
  const decimals = group.reduce((most, given) => Math.max(most, given.decimals), 0);
  return group.map((given) => ({ ...given, decimals }));
}

function slotsOfGroup(group: Group): readonly (Slot | number)[] {
  const values = group.map(({ value }) => value);
  const others = values.filter((value) => value !== 0);
  const isData = group.some((given) => given.family.startsWith("data"));
  if (others.length === 0 || (isData && isBinary(values))) return values;
  const signs = ([1, -1] as const).filter((sign) => others.some((value) => value * sign > 0));
  const usual = others.reduce((sum, value) => sum + Math.abs(value), 0) / others.length;
  return group.map(({ value, family: name, decimals }) => ({
    original: value,
    signs,
    family: name,
    ...range(value === 0 ? usual : Math.abs(value), decimals),
  }));
}

function isBinary(values: readonly number[]): boolean {
  return values.every((value) => value === 0 || Math.abs(value) === 1);
}

/** From a third of a number to three times as much, with no more digits than it has. */
function range(magnitude: number, decimals: number): Pick<Slot, "least" | "most" | "decimals"> {
  const places = Math.floor(Math.log10(magnitude)) + 1;
  const last = Math.min(decimals, mostDigits - places, mostDecimals);
  const units = Math.max(1, Math.round(magnitude * 10 ** last));
  const largest = 10 ** String(units).length - 1;
  return {
    least: Math.ceil(units / 3),
    most: Math.min(largest, Math.max(3, 3 * units)),
    decimals: last,
  };
}
