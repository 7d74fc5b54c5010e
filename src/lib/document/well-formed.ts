import * as v from "valibot";

/**
 * `value` as the schema has it, or `null` where it does not fit. So a check across fields runs on
 * the parts that are in order, whatever is wrong elsewhere.
 */
export function wellFormed<const Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): v.InferOutput<Schema> | null {
  const read = v.safeParse(schema, value);
  return read.success ? read.output : null;
}
