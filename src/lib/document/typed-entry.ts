/** What is wrong with a number as it was typed: a plain sentence to stand beside the field. */
export class EntryError extends Error {
  override readonly name = "EntryError";
}

const longest = 60;
const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
/** 1,234 is 1.234 to half of the world and 1234 to the other; 0,234 is clear. */
const ambiguous = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+$/;

/**
 * Reads a number as people type it: 0.15, .15, 1.5e-1, 0,15 or 3/20, with a hyphen or a real minus.
 * The error is returned, not thrown: a wrong entry is an answer like any other.
 */
export function readEntry(text: string): number | EntryError {
  const entry = text
    .trim()
    .replace(/^[\u2212\u2013]/, "-")
    .replace(/e[\u2212\u2013]/i, "e-");
  if (entry === "") return new EntryError("Type a number, such as 0.5.");
  if (entry.length > longest)
    return new EntryError(`That is too long: at most ${longest} characters, please.`);
  const [numerator = "", denominator, ...rest] = entry.split("/");
  if (rest.length > 0) return notANumber(text);
  const top = readDecimal(numerator.trim());
  if (denominator === undefined || top instanceof EntryError) return top;
  const bottom = readDecimal(denominator.trim());
  if (bottom instanceof EntryError) return bottom;
  return bottom === 0
    ? new EntryError("You can’t divide by 0.")
    : withinRange(top / bottom, top !== 0);
}

function readDecimal(text: string): number | EntryError {
  if (ambiguous.test(text))
    return new EntryError(
      `${text} can be read in two ways. Write ${text.replaceAll(",", "")}, or a point for the decimals.`,
    );
  const pointed = text.includes(".") ? text : text.replace(",", ".");
  if (!decimal.test(pointed)) return notANumber(text);
  const [mantissa = ""] = pointed.toLowerCase().split("e");
  return withinRange(Number(pointed), /[1-9]/.test(mantissa));
}

/** @param isNotZero whether what was typed is some other number than 0 */
function withinRange(value: number, isNotZero: boolean): number | EntryError {
  if (!Number.isFinite(value)) return new EntryError("That number is too large to calculate with.");
  if (value === 0 && isNotZero)
    return new EntryError("That number is too close to 0 to calculate with.");
  return value === 0 ? 0 : value;
}

function notANumber(text: string): EntryError {
  const shown = text.trim() === "" ? "That" : `“${text.trim()}”`;
  return new EntryError(`${shown} is not a number. Type one such as 0.5, -2, 1e-3 or 1/3.`);
}
