import type { ProgramPlace } from "#lib/document/fault.ts";

/** Why pasted text can't be used: a plain sentence that begins with the place, where there is one. */
export class PasteError extends Error {
  override readonly name = "PasteError";
  readonly place: ProgramPlace | null;

  constructor(sentence: string, place: ProgramPlace | null = null) {
    super(place ? `Line ${place.line}, column ${place.column}: ${sentence}` : sentence);
    this.place = place;
  }
}
