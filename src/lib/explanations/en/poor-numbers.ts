/** More sheets than this are counted, not named. */
const NAMED = 12;

/** @param sheets their numbers, or all of them */
export function poorNumbersWords(sheets: readonly number[] | "all"): string {
  return `No quite sensible numbers were found for ${named(sheets)}, so the best ones are taken: a figure may be 0, large or the same as another, a unit saturated or switched off.`;
}

function named(sheets: readonly number[] | "all"): string {
  if (sheets === "all") return "this example";
  if (sheets.length > NAMED) return `${sheets.length} of the sheets`;
  const [last = 0, ...before] = sheets.toReversed();
  if (before.length === 0) return `sheet ${last}`;
  return `sheets ${before.toReversed().join(", ")} and ${last}`;
}
