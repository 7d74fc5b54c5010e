import { describe, expect, it } from "vitest";
import { mathml } from "#lib/exports/mathml.ts";

describe("MathML", () => {
  it("is the element alone, as other programs take it, with the TeX that it comes from", () => {
    const markup = mathml(String.raw`\frac{\partial E}{\partial w_5}`, true);
    expect(markup).toMatch(/^<math [^>]*display="block">.*<\/math>$/);
    expect(markup).toContain("<mfrac>");
    expect(markup).toContain(String.raw`\frac{\partial E}{\partial w_5}</annotation>`);
    expect(markup).not.toContain("<span");
    expect(markup.match(/<\/math>/g)).toHaveLength(1);
  });

  it("says what can't be typeset", () => {
    expect(() => mathml(String.raw`\frac{1}`, false)).toThrow();
  });
});
