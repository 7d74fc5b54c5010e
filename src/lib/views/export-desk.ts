import { download } from "#lib/components/download.ts";
import { drawingFaces } from "#lib/components/drawing-faces.ts";
import { painted } from "#lib/components/painted.ts";
import { documentName } from "#lib/document/document-name.ts";
import type { Document } from "#lib/document/schema.ts";
import { solve } from "#lib/document/solve.ts";
import { fileName, plainChoices, type ExportChoices, type Format } from "#lib/exports/format.ts";
import type { NotationName } from "#lib/notation/notation.ts";

// Loaded when a reader first asks to take an example away.

/** An example as it is shown. */
export interface ShownNow {
  readonly document: Document;
  readonly notation: NotationName;
  readonly update: number;
  /** The number of the step, from 1. */
  readonly step: number;
}

export type Asked = Pick<ExportChoices, "step" | "fragment">;

/**
 * Makes a file of an example, and has the browser save it.
 *
 * @returns what the file is called
 */
export async function takeAway(shown: ShownNow, format: Format, asked: Asked): Promise<string> {
  const { document, notation, update } = shown;
  const solution = solve(document, { notation, update });
  const faces = format.choices.includes("step") ? await drawingFaces() : "";
  const choices = { ...plainChoices, ...asked, faces };
  const text = format.write(solution, choices);
  const name = fileName(format, documentName(document), choices);
  download(name, await finished(format, text));
  return name;
}

/** What a browser makes of the text, where the format needs one. */
async function finished({ browser, mediaType }: Format, text: string): Promise<Blob> {
  switch (browser) {
    case null:
      return new Blob([text], { type: `${mediaType};charset=utf-8` });
    case "paint":
      return painted(text);
  }
}
