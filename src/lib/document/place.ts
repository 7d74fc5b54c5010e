import { DocumentError } from "#lib/document/document-error.ts";
import { describeValue, pathText, type Fault, type PathKey } from "#lib/document/fault.ts";

/** A place in a document: the keys and indices that lead to it. */
export type Path = readonly PathKey[];

/** What stands at a place that differs between two documents. */
export interface FieldDifference {
  readonly path: Path;
  readonly before: unknown;
  readonly after: unknown;
}

/** What stands at a place; `undefined` where there is no such place. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (hasPlace(value, key) ? child(value, key) : undefined),
    root,
  );
}

/**
 * A copy of a document with another value at a place. Only a place that is there can be replaced,
 * so no path reaches a prototype or makes a field up.
 *
 * @throws DocumentError where there is no such place
 */
export function replacedAt(root: unknown, path: Path, value: unknown): unknown {
  return replacedBelow(root, path, 0, value);
}

function replacedBelow(container: unknown, path: Path, depth: number, value: unknown): unknown {
  const key = path[depth];
  if (key === undefined) return value;
  if (!hasPlace(container, key)) throw new DocumentError([noPlace(container, path, depth)]);
  const next = replacedBelow(child(container, key), path, depth + 1, value);
  if (Array.isArray(container)) return container.map((each, at) => (at === key ? next : each));
  return { ...Object(container), [key]: next };
}

function noPlace(container: unknown, path: Path, depth: number): Fault {
  const expected = "a place that the document has";
  return {
    path: pathText(path.slice(0, depth + 1)),
    expected,
    got: describeValue(container),
    place: null,
  };
}

/** Lists have indices, objects have keys; `length` and what is inherited are neither. */
function hasPlace(container: unknown, key: PathKey): boolean {
  if (typeof container !== "object" || container === null) return false;
  return Array.isArray(container) === (typeof key === "number") && Object.hasOwn(container, key);
}

function child(container: unknown, key: PathKey): unknown {
  const values: Readonly<Record<PathKey, unknown>> = Object(container);
  return values[key];
}

/**
 * The smallest places at which two documents differ, in the order in which the first has them.
 * Where one has other keys, or a list of another length, the whole of it is the place.
 */
export function fieldDifferences(
  before: unknown,
  after: unknown,
  path: Path = [],
): FieldDifference[] {
  if (Object.is(before, after)) return [];
  const keys = keysOf(before);
  const others = keysOf(after);
  if (!keys || !others || JSON.stringify(keys) !== JSON.stringify(others))
    return [{ path, before, after }];
  return keys.flatMap((key) =>
    fieldDifferences(child(before, key), child(after, key), [...path, key]),
  );
}

/** `null` for what holds nothing. */
function keysOf(value: unknown): readonly PathKey[] | null {
  if (typeof value !== "object" || value === null) return null;
  return Array.isArray(value) ? [...value.keys()] : Object.keys(value);
}
