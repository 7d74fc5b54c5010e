import * as v from "valibot";
import { closestName } from "#lib/engine/expression/closest-name.ts";

// The message of an issue says what is expected, "a finite number"; what stands there instead and
// its path are added where issues become faults.

/**
 * An object with these fields and no others. Unlike valibot's own strict object it does not take a
 * list for one, and every unknown field is an issue, not the first alone.
 */
export function fields<const Entries extends v.ObjectEntries>(
  entries: Entries,
): v.StrictObjectSchema<Entries, (issue: v.StrictObjectIssue) => string> {
  const schema = v.strictObject(entries, (issue: v.StrictObjectIssue) =>
    expectedOf(issue, entries),
  );
  return {
    ...schema,
    "~run"(dataset, config) {
      if (Array.isArray(dataset.value)) return refuseList(schema, dataset.value, config);
      const read = schema["~run"](dataset, config);
      const first = read.issues?.find(isUnknownField);
      if (first) read.issues?.push(...furtherUnknownFields(first, entries));
      return read;
    },
  };
}

/** An object with any keys; like `fields` it does not take a list for one. */
export function table<const Value extends v.GenericSchema>(
  value: Value,
): v.RecordSchema<v.StringSchema<undefined>, Value, string> {
  const schema = v.record(v.string(), value, "an object { … }");
  return {
    ...schema,
    "~run"(dataset, config) {
      return Array.isArray(dataset.value)
        ? refuseList(schema, dataset.value, config)
        : schema["~run"](dataset, config);
    },
  };
}

/** One of several names. */
export function oneOf<const Names extends readonly string[]>(names: Names) {
  return v.picklist(names, (issue) => oneOfText(issue.input, names));
}

/** A name that decides which other fields there are. */
export function chosenBy(key: string, names: readonly string[]) {
  return (issue: v.VariantIssue): string =>
    issue.expected === "Object" ? `an object with the field ${key}` : oneOfText(issue.input, names);
}

export function finite(expected = "a finite number") {
  return v.pipe(v.number(expected), v.finite(expected));
}

/** A number from `least`, and up to and without `below` where it is given. */
export function numberFrom(least: number) {
  const expected = `a finite number, at least ${least}`;
  return v.pipe(v.number(expected), v.finite(expected), v.minValue(least, expected));
}

/** A number of the interval [0, 1). */
export function fraction() {
  const expected = "a number from 0 up to, but not, 1";
  return v.pipe(v.number(expected), v.minValue(0, expected), v.ltValue(1, expected));
}

/** A whole number within bounds, both included. */
export function whole(least: number, most: number) {
  const expected = `a whole number from ${least} to ${most}`;
  return v.pipe(
    v.number(expected),
    v.integer(expected),
    v.minValue(least, expected),
    v.maxValue(most, expected),
  );
}

export function text(most: number) {
  return v.pipe(v.string("text"), v.maxLength(most, `text of at most ${most} characters`));
}

export function yesOrNo() {
  return v.boolean("true or false");
}

/** The same schema with a sentence for whoever writes a document in an editor. */
export function described<const Schema extends v.GenericSchema>(schema: Schema, sentence: string) {
  return v.pipe(schema, v.description(sentence));
}

/** What the schema says of something that is no object, said of a list. */
function refuseList<Output, Issue extends v.BaseIssue<unknown>>(
  schema: v.BaseSchema<unknown, Output, Issue>,
  list: readonly unknown[],
  config: v.Config<v.BaseIssue<unknown>>,
): v.OutputDataset<Output, Issue> {
  const read = schema["~run"]({ value: undefined }, config);
  const [issue] = read.issues ?? [];
  if (!issue) throw new Error("internal: a schema of objects took nothing for one");
  return { typed: false, value: list, issues: [{ ...issue, input: list }] };
}

function oneOfText(input: unknown, names: readonly string[]): string {
  const meant = typeof input === "string" ? closestName(input, names) : null;
  return `one of ${names.join(", ")}${meant ? ` (did you mean ${meant}?)` : ""}`;
}

/** The issue is about the object itself, a field that is missing, or one that is not known. */
function expectedOf(issue: v.StrictObjectIssue, entries: v.ObjectEntries): string {
  const key = issue.path?.at(-1)?.key;
  if (typeof key !== "string") return "an object { … }";
  const entry = Object.hasOwn(entries, key) ? entries[key] : undefined;
  if (!entry) return knownFields(key, entries);
  return v.safeParse(entry, undefined).issues?.[0].message ?? "a value";
}

function knownFields(key: string, entries: v.ObjectEntries): string {
  const names = Object.keys(entries);
  const meant = closestName(key, names);
  return meant ? `the field ${meant}` : `one of the fields ${names.join(", ")}`;
}

function isUnknownField(issue: v.BaseIssue<unknown>): issue is v.StrictObjectIssue {
  return issue.type === "strict_object" && issue.expected === "never" && issue.path?.length === 1;
}

function furtherUnknownFields(
  first: v.StrictObjectIssue,
  entries: v.ObjectEntries,
): v.StrictObjectIssue[] {
  const place = first.path?.[0];
  if (!place || typeof place.input !== "object" || place.input === null) return [];
  const keys = Object.keys(place.input).filter((key) => !Object.hasOwn(entries, key));
  return keys.slice(1).map((key) => ({
    ...first,
    input: key,
    message: knownFields(key, entries),
    path: [{ type: "object", origin: "key", input: {}, key, value: undefined }],
  }));
}
