import { describe, expect, it } from "vitest";
import { add, multiply, reference, subtract, constant } from "#lib/engine/expression/build.ts";
import { aligned, alignedWidth, boldNumber } from "#lib/notation/aligned.ts";
import { nameSymbol } from "#lib/notation/name-symbol.ts";
import { boxOf } from "#lib/notation/tex.ts";
import { numberBox, symbolBox } from "#lib/notation/tex-leaf.ts";
import { typeset } from "./typeset.ts";

const subject = symbolBox(nameSymbol("f"));
const nineDigits = numberBox("0.123456789");

describe("a calculation", () => {
  it("has its equals signs one below the other", () => {
    const tex = aligned(subject, [
      { relation: "=", box: symbolBox(nameSymbol("q")) },
      { relation: "≈", box: boldNumber("0.5", 3) },
    ]);
    expect(tex).toBe("\\begin{aligned} f &= q \\\\ &\\approx \\boldsymbol{0.5} \\end{aligned}");
  });

  it("goes on in a new line before a term", () => {
    const terms = Array.from({ length: 100 }, (_, index) =>
      multiply(reference(`w${index}`), reference(`x${index}`)),
    );
    const tex = aligned(subject, [{ relation: "=", box: boxOf(add(...terms), () => nineDigits) }]);
    const lines = tex.split("\\\\ ");
    expect(lines).toHaveLength(100);
    for (const line of lines.slice(1))
      expect(line).toMatch(/^&\\quad \{\} \+ 0\.123456789 \\cdot 0\.123456789/);
    expect(typeset(tex)).toContain("katex");
  });

  it("leaves parentheses whole as long as a factor can begin the line", () => {
    const a = reference("a");
    const box = boxOf(
      multiply(a, subtract(constant(1), a), add(multiply(a, a), a)),
      () => nineDigits,
    );
    expect(aligned(subject, [{ relation: "=", box }])).toContain(
      "(1 - 0.123456789) \\\\ &\\quad {} \\cdot (0.123456789",
    );
  });

  it("breaks within parentheses where nothing else is left", () => {
    const a = reference("a");
    const box = boxOf(multiply(reference("b"), add(a, a, a, a, a, a)), (id) =>
      id === "b" ? subject : nineDigits,
    );
    const tex = aligned(subject, [{ relation: "=", box }]);
    expect(tex.split("\\\\ ")).toHaveLength(2);
    expect(typeset(tex)).toContain("katex");
  });

  it("knows about how wide it comes out, also where it goes on in a new line", () => {
    // digits are half an em: nine of them and a point; f, the equals sign and its spaces
    const short = [{ relation: "=" as const, box: nineDigits }];
    expect(alignedWidth(subject, short)).toBeGreaterThan(11 * 0.47 + 0.5 + 1.3);
    expect(alignedWidth(subject, short)).toBeLessThan(11 * 0.5 + 0.6 + 1.6);
    const terms = Array.from({ length: 100 }, (_, index) => reference(`w${index}`));
    const long = [{ relation: "=" as const, box: boxOf(add(...terms), () => nineDigits) }];
    expect(alignedWidth(subject, long)).toBeLessThan(26);
  });
});
