import type * as v from "valibot";
import { describeValue, pathText, type Fault, type PathKey } from "#lib/document/fault.ts";

/** The issues that valibot has with a value, as faults. The message of an issue says what is expected. */
export function schemaFaults(issues: readonly v.BaseIssue<unknown>[]): readonly Fault[] {
  return issues.flatMap((issue) => issueFaults(issue, []));
}

function issueFaults(issue: v.BaseIssue<unknown>, outer: readonly PathKey[]): readonly Fault[] {
  const keys = [...outer, ...keysOf(issue)];
  const deeper = issue.issues?.filter((each) => keysOf(each).length > 0) ?? [];
  // A union's alternative that got further than the others is the one that was meant.
  if (deeper.length > 0) return deeper.flatMap((each) => issueFaults(each, keys));
  const unknownField = issue.type === "strict_object" && issue.expected === "never";
  const got = unknownField ? "an unknown field" : describeValue(issue.input);
  return [{ path: pathText(keys), expected: issue.message, got, place: null }];
}

function keysOf(issue: v.BaseIssue<unknown>): readonly PathKey[] {
  return issue.path?.map(({ key }) => (typeof key === "number" ? key : String(key))) ?? [];
}
