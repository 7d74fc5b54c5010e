import { toJsonSchema } from "@valibot/to-json-schema";
import { format } from "prettier";
import { documentSchema } from "#lib/document/schema.ts";

/** Where the published schema is kept; the site serves it from `/schema/v1.json`. */
export const jsonSchemaFile = "static/schema/v1.json";

/** The format as a JSON Schema, for editors and other programs: the text of the file. */
export function jsonSchemaText(): Promise<string> {
  const schema = toJsonSchema(documentSchema, {
    typeMode: "input",
    target: "draft-2020-12",
    // A JSON number is finite anyway.
    ignoreActions: ["finite"],
  });
  const published = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "A worked example of backpropagation, version 1",
    ...schema,
  };
  return format(JSON.stringify(published), { parser: "json", printWidth: 100 });
}
