import * as v from "valibot";
import { limits } from "#lib/document/limits.ts";
import { described, fields, oneOf, table, text, whole } from "#lib/document/schema-parts.ts";
import { phases } from "#lib/engine/trace/derivation.ts";

/** What an example is called that has not been given a name. */
export const untitled = "Untitled example";

/** Where an example comes from. */
const source = fields({
  text: described(text(1000), "The citation."),
  url: v.optional(
    v.nullable(
      described(
        v.pipe(
          v.string("an address"),
          v.regex(
            /^https?:\/\/[!#-;=?-[\]_a-z~]+$/,
            "an address in ASCII that starts with https:// or http://",
          ),
        ),
        "Where it can be read.",
      ),
    ),
    null,
  ),
});

const decimals = whole(0, limits.decimals);
const decimalsOfPhase = v.optional(v.nullable(decimals), null);

/** How figures are rounded, and whether the rounded figure goes on. */
export const roundingSchema = fields({
  carry: v.optional(
    described(
      oneOf(["full", "rounded"]),
      "full: the calculation goes on with all digits. rounded: each figure is rounded as shown, and the rounded figure goes on.",
    ),
    "full",
  ),
  decimals: v.optional(
    v.nullable(
      described(
        v.union(
          [
            decimals,
            fields({
              forward: decimalsOfPhase,
              loss: decimalsOfPhase,
              error: decimalsOfPhase,
              update: decimalsOfPhase,
            }),
          ],
          "a number of decimals, or one for each of forward, loss, error, update",
        ),
        "Digits after the point: one number, or one for each of forward, loss, error, update.",
      ),
    ),
    null,
  ),
  digits: v.optional(
    v.nullable(described(whole(1, limits.digits), "Significant digits, instead of decimals.")),
    null,
  ),
  figures: v.optional(
    described(
      table(decimals),
      "Exceptions: decimals of single quantities, by their name in the solution.",
    ),
    {},
  ),
});

const decimalString = v.pipe(
  v.string("a decimal number as text"),
  v.regex(
    /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/,
    'a decimal number as text, such as "0.332" or "-1.5e-6"',
  ),
  v.maxLength(40, "at most 40 digits"),
);

const printedSchema = fields({
  quantity: described(
    v.pipe(text(100), v.minLength(1, "the name of a quantity")),
    "The quantity's name in the solution, e.g. net_h1.",
  ),
  value: described(decimalString, "As it is printed: text, since its digits count."),
  erratum: v.optional(
    v.nullable(described(text(1000), "Why the printed figure is not the right one.")),
    null,
  ),
});

/** The version of the format, which this is. */
export const versionSchema = described(
  v.literal(1, "1, the version of the format"),
  "The format's version: 1.",
);

/** What editors look for in a file. It is no part of the example, so it is gone once it is read. */
export const schemaAddress = v.optional(
  described(text(500), "Where this schema is, so that an editor completes and checks the file."),
);

/** What both kinds of documents say about themselves. */
export const presentation = {
  title: v.optional(described(text(200), "The example's name."), untitled),
  summary: v.optional(described(text(2000), "What it shows, in a sentence or two."), ""),
  source: v.optional(v.nullable(described(source, "Where the example comes from.")), null),
  rounding: v.optional(
    v.nullable(described(roundingSchema, "How figures are rounded; absent: not at all.")),
    null,
  ),
  printed: v.optional(
    described(
      v.array(printedSchema, "a list of printed figures"),
      "What the source prints; each figure is held against the computed one.",
    ),
    [],
  ),
  notes: v.optional(
    described(
      table(text(4000)),
      `Notes for the speaker and explanations, by phase (${phases.join(", ")}) or by the name of a quantity whose step they stand beside.`,
    ),
    {},
  ),
};
