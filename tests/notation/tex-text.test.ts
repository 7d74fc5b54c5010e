import fc from "fast-check";
import { expect, it } from "vitest";
import { texOfText } from "#lib/notation/tex-text.ts";
import { typeset } from "./typeset.ts";

it("every character below U+2500 is set, or stands as a question mark", () => {
  for (let code = 1; code < 0x2500; code += 1)
    expect(typeset(texOfText(String.fromCodePoint(code)))).toContain("katex");
});

it("any text is set", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
      expect(typeset(texOfText(text))).toContain("katex");
    }),
  );
});
