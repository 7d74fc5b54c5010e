import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EntryError, readEntry } from "#lib/document/typed-entry.ts";

describe("readEntry", () => {
  it.each([
    ["0.15", 0.15],
    [" 0.15 ", 0.15],
    [".15", 0.15],
    ["5.", 5],
    ["+3", 3],
    ["-0.5", -0.5],
    ["\u22120.5", -0.5],
    ["\u20130.5", -0.5],
    ["1.311e-1", 0.1311],
    ["1E3", 1000],
    ["2e\u22123", 0.002],
    ["0,5", 0.5],
    ["-0,125", -0.125],
    ["12,34", 12.34],
    ["1/3", 1 / 3],
    ["\u22121 / 4", -0.25],
    ["0,5/2", 0.25],
    ["0e999", 0],
  ])("reads %j as %d", (text, value) => {
    expect(readEntry(text)).toBe(value);
  });

  it("never answers with a negative zero", () => {
    expect(readEntry("-0")).toBe(0);
    expect(readEntry("0/-3")).toBe(0);
  });

  it.each([
    ["", "Type a number, such as 0.5."],
    ["   ", "Type a number, such as 0.5."],
    ["half", "“half” is not a number. Type one such as 0.5, -2, 1e-3 or 1/3."],
    ["1e999", "That number is too large to calculate with."],
    ["-1e999", "That number is too large to calculate with."],
    ["1e-999", "That number is too close to 0 to calculate with."],
    ["1/0", "You can’t divide by 0."],
    ["1,234", "1,234 can be read in two ways. Write 1234, or a point for the decimals."],
  ])("answers %j in plain words", (text, message) => {
    const answer = readEntry(text);
    expect(answer).toBeInstanceOf(EntryError);
    expect(answer).toHaveProperty("message", message);
  });

  it.each([
    "NaN",
    "Infinity",
    "0x10",
    "1 2",
    "--1",
    "1/2/3",
    "/2",
    "1e",
    ".",
    "1_000",
    "٣",
    "1.2.3",
    "1/",
    "1,2,3",
    "1.234,5",
    "1e2.5",
    "9".repeat(61),
  ])("refuses %j", (text) => {
    expect(readEntry(text)).toBeInstanceOf(EntryError);
  });

  it("reads back every number as JavaScript writes it", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readEntry(String(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it("answers any text with a finite number or a sentence", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const answer = readEntry(text);
        expect(
          answer instanceof EntryError ? answer.message.endsWith(".") : Number.isFinite(answer),
        ).toBe(true);
      }),
    );
  });
});
