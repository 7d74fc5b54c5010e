import type { Document } from "#lib/document/schema.ts";
import { untitled } from "#lib/document/presentation-schema.ts";

/** So much of a program tells it from another. */
const LONGEST = 40;

/** What an example is called where it is read: its title or, without one, what it computes. */
export function documentName(document: Document): string {
  if (document.title !== untitled) return document.title;
  return document.kind === "expression"
    ? programName(document.program)
    : `A ${layerSizes(document.layers)} network`;
}

/** The last line of a program, which says what comes out; empty where there is none. */
export function programName(program: string): string {
  const lines = program.split("\n").filter((line) => line.trim() !== "");
  const last = lines.at(-1)?.trim() ?? "";
  return last.length > LONGEST ? `${last.slice(0, LONGEST)}…` : last;
}

/** The units of each layer: 2–2–1. */
export function layerSizes(layers: readonly { readonly units: number }[]): string {
  return layers.map(({ units }) => units).join("–");
}
