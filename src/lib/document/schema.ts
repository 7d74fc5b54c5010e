import * as v from "valibot";
import { expressionSchema } from "#lib/document/expression-schema.ts";
import { networkSchema } from "#lib/document/network-schema.ts";
import { chosenBy } from "#lib/document/schema-parts.ts";

/** The format, version 1: the types below and the published JSON Schema come from this. */
export const documentSchema = v.variant(
  "kind",
  [expressionSchema, networkSchema],
  chosenBy("kind", ["expression", "network"]),
);

/** A worked example: what is computed, at which numbers, in whose words. Defaults are filled in. */
export type Document = ExpressionDocument | NetworkDocument;
export type ExpressionDocument = Omit<v.InferOutput<typeof expressionSchema>, "$schema">;
export type NetworkDocument = Omit<v.InferOutput<typeof networkSchema>, "$schema">;

/** A document as it is written, with what has a default left away. */
export type DocumentInput = v.InferInput<typeof documentSchema>;

export type Rounding = NonNullable<Document["rounding"]>;
