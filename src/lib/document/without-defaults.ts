import * as v from "valibot";
import { fieldDifferences } from "#lib/document/place.ts";

/** A schema that has others in it, of the kinds that the format is made of. */
type Composite =
  | v.StrictObjectSchema<v.ObjectEntries, undefined>
  | v.OptionalSchema<v.GenericSchema, unknown>
  | v.NullableSchema<v.GenericSchema, unknown>
  | v.ArraySchema<v.GenericSchema, undefined>
  | v.TupleWithRestSchema<v.TupleItems, v.GenericSchema, undefined>
  | v.UnionSchema<v.UnionOptions, undefined>
  | v.VariantSchema<string, v.VariantOptions<string>, undefined>;

const composites: ReadonlySet<string> = new Set<Composite["type"]>([
  "strict_object",
  "optional",
  "nullable",
  "array",
  "tuple_with_rest",
  "union",
  "variant",
]);

function isComposite(schema: v.GenericSchema): schema is v.GenericSchema & Composite {
  return composites.has(schema.type);
}

/**
 * A value as one would write it: its fields in the order of the schema, without those that have
 * their default. Read again, it is the same value.
 *
 * @param value what the schema has read
 */
export function withoutDefaults(schema: v.GenericSchema, value: unknown): unknown {
  if (!isComposite(schema) || typeof value !== "object" || value === null) return value;
  switch (schema.type) {
    case "strict_object":
      return fieldsWithoutDefaults(schema.entries, value);
    case "optional":
    case "nullable":
      return withoutDefaults(schema.wrapped, value);
    case "array":
      return listOf(value).map((each) => withoutDefaults(schema.item, each));
    case "tuple_with_rest":
      return listOf(value).map((each, index) =>
        withoutDefaults(schema.items[index] ?? schema.rest, each),
      );
    case "union":
    case "variant": {
      const chosen = schema.options.find((option) => v.is(option, value));
      return chosen ? withoutDefaults(chosen, value) : value;
    }
  }
}

function fieldsWithoutDefaults(entries: v.ObjectEntries, value: object): object {
  const given = new Map<string, unknown>(Object.entries(value));
  const fields = Object.entries(entries).flatMap(([key, schema]) => {
    const field = given.get(key);
    return field === undefined || isDefault(schema, field)
      ? []
      : [[key, withoutDefaults(schema, field)] as const];
  });
  return Object.fromEntries(fields);
}

function isDefault(schema: v.ObjectEntries[string], value: unknown): boolean {
  const absent = v.safeParse(schema, undefined);
  return absent.success && fieldDifferences(absent.output, value).length === 0;
}

function listOf(value: object): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
