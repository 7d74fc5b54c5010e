import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalsOf, formatFigure, roundFigure } from "#lib/engine/trace/figure.ts";

describe("a figure is rounded as by hand: half away from zero", () => {
  test.each([
    [1.005, 2, "1.01"],
    [-1.005, 2, "-1.01"],
    [0.13115, 4, "0.1312"],
    [2.5, 0, "3"],
    [-2.5, 0, "-3"],
    [0.5, 0, "1"],
    [0.285, 2, "0.29"],
    [1.45, 1, "1.5"],
    [8.345, 2, "8.35"],
    [0.1 + 0.2, 1, "0.3"],
    [0.1 * 3, 15, "0.3"],
    // in binary 10.049999999999999, by hand 10.05
    [1.005 * 10, 1, "10.1"],
    [1.005 * -10, 1, "-10.1"],
    [1.1499999, 1, "1.1"],
    [0.0049, 2, "0"],
    [-0.0049, 2, "0"],
    [-0, 3, "0"],
    [1e-30, 20, "0"],
    [123456.5, 0, "123457"],
    [1e21, 2, "1000000000000000000000"],
    // Han & Kamber's Err6 and updates
    [0.474 * (1 - 0.474) * (1 - 0.474), 4, "0.1311"],
    [-0.3 + 0.9 * 0.1311 * 0.332, 3, "-0.261"],
    [0.4 + 0.9 * 0.1311, 3, "0.518"],
  ])("%d to %i decimals is %s", (value, decimals, expected) => {
    expect(formatFigure(value, { decimals })).toBe(expected);
    expect(roundFigure(value, { decimals }) + 0).toBe(Number(expected));
  });

  test.each([
    [0.00012345, 3, "0.000123"],
    [0.00012355, 4, "0.0001236"],
    [123456, 2, "120000"],
    [99.95, 3, "100"],
    [1.5e-7, 2, "1.5e-7"],
    [-1.25e-9, 2, "-1.3e-9"],
    [6.02214076e23, 4, "6.022e23"],
    [0, 5, "0"],
    [-0, 5, "0"],
  ])("%d to %i significant digits is %s", (value, significant, expected) => {
    expect(formatFigure(value, { significant })).toBe(expected);
    expect(roundFigure(value, { significant }) + 0).toBe(Number(expected));
  });

  test.each([
    [0.2, "0.20"],
    [6, "6.00"],
    [-0.001, "0.00"],
    [0, "0.00"],
    [-0.005, "-0.01"],
  ])("%d with two decimals kept is %s", (value, expected) => {
    expect(formatFigure(value, { decimals: 2 }, true)).toBe(expected);
  });

  test("agrees with whole-number arithmetic on the decimal digits", () => {
    const value = fc.tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.nat(12));
    fc.assert(
      fc.property(value, fc.nat(12), ([digits, places], decimals) => {
        const shortest = Number(`${digits}e-${places}`);
        const found = formatFigure(shortest, { decimals }, true);
        expect(found).toBe(roundedByDigits(BigInt(digits), places, decimals));
        expect(roundFigure(shortest, { decimals }) + 0).toBe(Number(found) + 0);
      }),
      { numRuns: 3000 },
    );
  });

  test("is never written -0, and reads back as the figure that is carried on", () => {
    const digits = fc.oneof(
      fc.record({ decimals: fc.nat(20) }),
      fc.record({ significant: fc.integer({ min: 1, max: 15 }) }),
    );
    const double = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(double, digits, fc.boolean(), (value, to, keepZeros) => {
        const figure = formatFigure(value, to, keepZeros);
        expect(figure).not.toMatch(/^-0(\.0*)?$/);
        expect(Number(figure)).toBe(roundFigure(value, to) + 0);
        expect(formatFigure(Number(figure), to, keepZeros)).toBe(figure);
      }),
      { numRuns: 3000 },
    );
  });

  test("is within half a unit of the last place", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.nat(8), (value, decimals) => {
        const distance = Math.abs(roundFigure(value, { decimals }) - value);
        expect(distance).toBeLessThanOrEqual(0.5 * 10 ** -decimals * (1 + 1e-6));
      }),
    );
  });
});

test.each([
  ["-0.105", 3],
  ["-12", 0],
  ["0.20", 2],
  ["3.5e-6", 7],
  ["3.5E-6", 7],
  ["1.25e1", 1],
  ["2e3", 0],
  [".5", 1],
  ["5.", 0],
])("%s has %i digits after its point", (printed, decimals) => {
  expect(decimalsOf(printed)).toBe(decimals);
});

/** digits/10^places to `decimals`, half away from zero, in whole numbers alone. */
function roundedByDigits(digits: bigint, places: number, decimals: number): string {
  const magnitude = digits < 0n ? -digits : digits;
  const scale = 10n ** BigInt(places);
  const shifted = magnitude * 10n ** BigInt(decimals);
  const rounded = (2n * shifted + scale) / (2n * scale);
  const text = rounded.toString().padStart(decimals + 1, "0");
  const whole = text.slice(0, text.length - decimals);
  const fraction = decimals === 0 ? "" : `.${text.slice(-decimals)}`;
  return `${digits < 0n && rounded !== 0n ? "-" : ""}${whole}${fraction}`;
}
