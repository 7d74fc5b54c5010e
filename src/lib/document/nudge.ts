import { Decimal } from "decimal.js";
import { EntryError, readEntry } from "#lib/document/typed-entry.ts";

/** A double holds no more digits than these. */
const mostDigits = 15;

/**
 * A figure moved by whole steps of its last digit: 0.15 becomes 0.16, and 0.19 becomes 0.20, so that
 * the next step is as small as this one. Counted in decimal: never 0.15000000000000002.
 *
 * @param figure as it is shown; what is no number comes back as it is
 * @param steps how many, below 0 for downwards: 1 for an arrow key, more while dragging
 * @param size `coarse` steps are ten times as large
 */
export function nudge(figure: string, steps: number, size: "fine" | "coarse" = "fine"): string {
  const value = readEntry(figure);
  if (value instanceof EntryError || !Number.isFinite(steps)) return figure;
  const start = startingFrom(figure, value);
  const decimals = Math.min(start.shown, mostDigits - 1 - start.value.e);
  const step = new Decimal(10).pow((size === "coarse" ? 1 : 0) - decimals);
  const moved = start.value.plus(step.times(Math.trunc(steps)));
  if (!Number.isFinite(moved.toNumber())) return figure;
  const text = moved.toFixed(Math.max(0, decimals));
  return moved.isZero() ? text.replace("-", "") : text;
}

/** The number to step from, with the digits after its point: 2 for 0.20, 3 for 1.5e-2; those of the value for 1/4. */
function startingFrom(figure: string, value: number): { value: Decimal; shown: number } {
  const exact = new Decimal(value);
  const [mantissa = "", exponent = "0"] = figure
    .replace(",", ".")
    .replaceAll("\u2212", "-")
    .toLowerCase()
    .split("e");
  if (figure.includes("/")) return { value: exact, shown: exact.decimalPlaces() };
  const written = mantissa.split(".")[1]?.trim().length ?? 0;
  return { value: exact, shown: Math.max(0, written - Number(exponent)) };
}
