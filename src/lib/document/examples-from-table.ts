import { limits } from "#lib/document/limits.ts";
import type { PastedTable } from "#lib/document/pasted-numbers.ts";
import { PasteError } from "#lib/document/paste-error.ts";
import type { NetworkDocument } from "#lib/document/schema.ts";

type Example = NetworkDocument["data"][number];

/** Which columns of a table are what, by their numbers from 0. */
export interface ExampleColumns {
  readonly inputs: readonly number[];
  readonly targets: readonly number[];
}

/** The first columns hold the inputs, the last ones the targets, and there are no others. */
export function columnsByCount(
  { rows }: PastedTable,
  inputs: number,
  targets: number,
): ExampleColumns | PasteError {
  const width = rows[0]?.length ?? 0;
  if (width !== inputs + targets)
    return new PasteError(
      `Expected ${columns(inputs + targets)}, ${inputs} for the inputs and ${targets} for the targets, but this has ${columns(width)}.`,
    );
  const all = Array.from({ length: width }, (_, column) => column);
  return { inputs: all.slice(0, inputs), targets: all.slice(inputs) };
}

/** The columns of these names; others are passed over. Upper and lower case are the same. */
export function columnsByName(
  { names }: PastedTable,
  inputs: readonly string[],
  targets: readonly string[],
): ExampleColumns | PasteError {
  if (!names) return new PasteError("The first line has no names for the columns.");
  const given = names.map((name) => name.toLowerCase());
  for (const name of [...inputs, ...targets]) {
    const found = given.filter((each) => each === name.toLowerCase()).length;
    if (found === 0)
      return new PasteError(`No column is called ${name}. There are ${listed(names)}.`);
    if (found > 1) return new PasteError(`${found} columns are called ${name}.`);
  }
  const placesOf = (wanted: readonly string[]): number[] =>
    wanted.map((name) => given.indexOf(name.toLowerCase()));
  return { inputs: placesOf(inputs), targets: placesOf(targets) };
}

/** An example for each row of the table. */
export function examplesFromTable(
  { rows }: PastedTable,
  { inputs, targets }: ExampleColumns,
): Example[] | PasteError {
  if (rows.length > limits.examples)
    return new PasteError(`At most ${limits.examples} examples, but this has ${rows.length} rows.`);
  const pick = (row: readonly number[], wanted: readonly number[]): number[] =>
    wanted.flatMap((column) => row[column] ?? []);
  return rows.map((row) => ({ input: pick(row, inputs), target: pick(row, targets) }));
}

function columns(count: number): string {
  return count === 1 ? "1 column" : `${count} columns`;
}

function listed(names: readonly string[]): string {
  return names.filter((name) => name !== "").join(", ");
}
