import { notationNames, type NotationName } from "#lib/notation/notation.ts";

// What can be told about a link, and changed in it, without reading the example that it holds.

/** Whether the hash of an address is meant to hold an example. */
export function holdsLink(hash: string): boolean {
  return /^#?v=/.test(hash);
}

/** The built-in example that a link says it changes, e.g. `mazur/printed`; `null` where it names none. */
export function builtInOf(hash: string): string | null {
  return fieldOf(hash, "of");
}

/** In whose notation a link is to be shown; `null` where it does not say so. */
export function notationOf(hash: string): NotationName | null {
  const name = fieldOf(hash, "notation");
  return notationNames.find((each) => each === name) ?? null;
}

/** The step that a link names, or `null`. */
export function stepOf(hash: string): string | null {
  return fieldOf(hash, "step");
}

/** The same link at another step. */
export function linkAtStep(hash: string, step: number): string {
  return withField(hash, "step", `${step}`);
}

/** The same link in another notation. */
export function linkInNotation(hash: string, notation: NotationName): string {
  return withField(hash, "notation", notation);
}

/** The shortest link to a built-in example: enough for a copy of it. */
export function linkToBuiltIn(builtIn: string): string {
  return `#v=1&of=${builtIn}`;
}

/** A link to a step of a built-in example as it is, for the lecture. */
export function linkToLecture(builtIn: string, step: number, notation: NotationName): string {
  return `#v=1&of=${builtIn}&step=${step}&view=lecture&notation=${notation}`;
}

/** The same changes, made to another built-in example. */
export function linkOfBuiltIn(hash: string, builtIn: string): string {
  return withField(hash, "of", builtIn);
}

function fieldOf(hash: string, key: string): string | null {
  return new RegExp(`[#&]${key}=([^&]*)`).exec(hash)?.[1] ?? null;
}

function withField(hash: string, key: string, value: string): string {
  return hash.replace(new RegExp(`(?<=[#&]${key}=)[^&]*`), () => value);
}
