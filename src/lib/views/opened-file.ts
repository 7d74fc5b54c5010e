import { DocumentError } from "#lib/document/document-error.ts";
import { readDocumentText } from "#lib/document/read.ts";
import type { Document } from "#lib/document/schema.ts";

const LONGEST_FILE = 4_000_000;

/**
 * The document in a file that a reader opens.
 *
 * @returns the document, or why there is none, in words
 */
export async function openedFile(file: File): Promise<Document | string> {
  if (file.size > LONGEST_FILE) return `${file.name} is too large to be an example.`;
  try {
    return readDocumentText(await file.text());
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const [first = "", ...more] = error.lines;
    const others = more.length > 0 ? ` (and ${more.length} more)` : "";
    return `${file.name} can’t be opened: ${first}${others}.`;
  }
}
