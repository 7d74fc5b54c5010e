import { describe, expect, it } from "vitest";
import { figureText } from "#lib/notation/figure-text.ts";

describe("figureText", () => {
  it.each([
    ["0.474", "0.474"],
    ["-0.0087", "−0.0087"],
    ["1.5e-7", "1.5·10⁻⁷"],
    ["-2e+21", "−2·10²¹"],
  ])("typesets %s as %s", (figure, text) => {
    expect(figureText(figure)).toBe(text);
  });
});
