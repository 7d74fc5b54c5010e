import * as v from "valibot";
import { presentation, schemaAddress, versionSchema } from "#lib/document/presentation-schema.ts";
import { described, fields, finite, oneOf, table } from "#lib/document/schema-parts.ts";
import { expressionTrainingSchema } from "#lib/document/training-schema.ts";
import { compositeGates } from "#lib/engine/graph/program-derivation.ts";
import { notationNames } from "#lib/notation/notation.ts";

const valuesSchema = table(finite());

/** A program of assignments, worked out gate by gate. */
export const expressionSchema = fields({
  $schema: schemaAddress,
  chalkgrad: versionSchema,
  kind: described(v.literal("expression"), "A program of assignments."),
  ...presentation,
  notation: v.optional(
    described(oneOf(notationNames), "Whose symbols and whose steps are shown."),
    "cs231n",
  ),
  program: described(
    v.string("text, as in q = x + y"),
    "Assignments, one a line; the last one is the output. Operators + - * / ^; functions exp log sqrt sin cos tan tanh atan abs max min sigmoid relu softplus step; constants pi, e.",
  ),
  inputs: v.optional(
    described(valuesSchema, "The value of each free symbol; the gradient of each is taken."),
    {},
  ),
  constants: v.optional(
    described(valuesSchema, "Values of symbols whose gradient is not taken."),
    {},
  ),
  group: v.optional(
    described(
      v.array(oneOf(compositeGates), "a list of gates"),
      "Composite gates that stay whole; by default each operator is a gate of its own.",
    ),
    [],
  ),
  training: v.optional(
    v.nullable(
      described(expressionTrainingSchema, "Minimise the output over the inputs; absent: don't."),
    ),
    null,
  ),
});
