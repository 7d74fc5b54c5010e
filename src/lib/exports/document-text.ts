import { writeDocumentFile } from "#lib/document/document-file.ts";
import type { Format } from "#lib/exports/format.ts";

/** The example itself: what `npm run solve`, the editor and other people's Chalkgrad read. */
export const documentFormat: Format = {
  name: "document",
  label: "Document",
  purpose: "The example itself, to open in the editor again, keep or pass on.",
  extension: "json",
  mediaType: "application/json",
  choices: [],
  browser: null,
  write: ({ document }) => writeDocumentFile(document, null),
};
