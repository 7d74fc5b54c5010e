import { readableJson } from "#lib/document/json-writing.ts";
import { documentSchema, type Document } from "#lib/document/schema.ts";
import { slugOf } from "#lib/document/slug.ts";
import { withoutDefaults } from "#lib/document/without-defaults.ts";

/**
 * A document as the text of a file: no longer than it has to be, the same text for the same
 * document. `readDocumentText` brings the document back.
 *
 * @param schema the address of the JSON Schema, so that an editor completes and checks the file;
 *   `null` to name none
 */
export function writeDocumentFile(document: Document, schema: string | null): string {
  const written = { ...Object(withoutDefaults(documentSchema, document)) };
  return readableJson(schema === null ? written : { $schema: schema, ...written });
}

/** What the file is called, after the example's title. */
export function documentFileName({ title }: Document): string {
  return `${slugOf(title) || "example"}.json`;
}
