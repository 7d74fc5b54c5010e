import { Decimal } from "decimal.js";

/** How many digits of a number are shown: after the point, or significant ones. */
export type Digits = { readonly decimals: number } | { readonly significant: number };

/**
 * Binary arithmetic leaves noise behind the digits that a person would compute (0.1 · 3 is
 * 0.30000000000000004). Fifteen significant digits hold all that a double says and drop the noise,
 * so that a figure of exactly half a unit is seen as one.
 */
const doubleDigits = 15;

/** `value` rounded in decimal, half away from zero, as books and hand calculation do. */
export function roundFigure(value: number, digits: Digits): number {
  return rounded(value, digits).toNumber();
}

/**
 * `value` as it is written: rounded half away from zero, never "-0". Zeros at the end are left
 * away unless `keepZeros`; very small and large figures are written as 1.5e-7.
 */
export function formatFigure(value: number, digits: Digits, keepZeros = false): string {
  const figure = rounded(value, digits);
  if (figure.isZero())
    return keepZeros && "decimals" in digits ? figure.abs().toFixed(digits.decimals) : "0";
  if (keepZeros && "decimals" in digits) return figure.toFixed(digits.decimals);
  if (keepZeros && "significant" in digits) return figure.toPrecision(digits.significant);
  const exponent = figure.e;
  return "significant" in digits && (exponent < -6 || exponent > 14)
    ? figure.toExponential().replace("e+", "e")
    : figure.toFixed();
}

function rounded(value: number, digits: Digits): Decimal {
  const noiseless = new Decimal(value).toSignificantDigits(doubleDigits, Decimal.ROUND_HALF_UP);
  return "decimals" in digits
    ? noiseless.toDecimalPlaces(digits.decimals, Decimal.ROUND_HALF_UP)
    : noiseless.toSignificantDigits(digits.significant, Decimal.ROUND_HALF_UP);
}

/** The digits that a printed figure has after its point: 3 of "-0.105", 0 of "-12", 7 of "3.5e-6". */
export function decimalsOf(printed: string): number {
  const [mantissa = "", exponent = "0"] = printed.toLowerCase().split("e");
  const written = mantissa.split(".")[1]?.length ?? 0;
  return Math.max(0, written - Number(exponent));
}
