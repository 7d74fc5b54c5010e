/** What is wrong at one place of a document. */
export interface Fault {
  /** The place, e.g. `layers[1].weights[0]`; empty for the document itself. */
  readonly path: string;
  /** What should stand there, in plain words. */
  readonly expected: string;
  /** What stands there instead; `null` where the path says it all. */
  readonly got: string | null;
  /** Where in the program, for a fault that has a place there. */
  readonly place: ProgramPlace | null;
}

/** From 1. */
export interface ProgramPlace {
  readonly line: number;
  readonly column: number;
}

/** A fault in one line, e.g. `training.epochs: expected a whole number from 1 to 100000, got 0`. */
export function faultText({ path, expected, got, place }: Fault): string {
  const where = path === "" ? "document" : path;
  const exactly = place ? ` (line ${place.line}, column ${place.column})` : "";
  return `${where}${exactly}: expected ${expected}${got === null ? "" : `, got ${got}`}`;
}

/** A key or index, or a dotted path, of a document. */
export type PathKey = string | number;

/** `layers[1].weights`; a key that is no plain name stands in brackets and quotes, cut if it is long. */
export function pathText(keys: readonly PathKey[]): string {
  return keys.map(keyText).join("").replace(/^\./, "");
}

function keyText(key: PathKey): string {
  if (typeof key === "number") return `[${key}]`;
  return /^[\p{L}_$][\p{L}\p{N}_$]{0,59}$/u.test(key) ? `.${key}` : `[${quoted(key)}]`;
}

/** A value as a fault names it, in a few words. */
export function describeValue(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value === "function" || typeof value === "symbol") return `a ${typeof value}`;
  return String(value);
}

const longest = 60;

function quoted(text: string): string {
  return JSON.stringify(text.length > longest ? `${text.slice(0, longest)}…` : text);
}
