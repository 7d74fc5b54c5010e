import { roundingSchema } from "#lib/document/presentation-schema.ts";
import type { Fault } from "#lib/document/fault.ts";
import { wellFormed } from "#lib/document/well-formed.ts";

/** Figures can be shown by decimals or by significant digits, and only what is shown can be carried on. */
export function roundingFaults(document: Readonly<Record<string, unknown>>): readonly Fault[] {
  const rounding = wellFormed(roundingSchema, document["rounding"]);
  if (!rounding) return [];
  const { carry, decimals, digits, figures } = rounding;
  if (decimals !== null && digits !== null) {
    const expected = "decimals or digits, not both";
    return [{ path: "rounding", expected, got: "both", place: null }];
  }
  const nothingRounded = decimals === null && digits === null && Object.keys(figures).length === 0;
  if (carry === "full" || !nothingRounded) return [];
  const expected = "decimals or digits, since rounded figures are carried";
  return [{ path: "rounding", expected, got: "neither", place: null }];
}
