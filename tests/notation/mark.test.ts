import { describe, expect, it } from "vitest";
import { colourMark, htmlMark, noMark } from "#lib/notation/mark.ts";
import { typeset } from "./typeset.ts";

describe("a mark", () => {
  it.each([
    "net.1.2@3",
    "dE@1/dw.1.2.1",
    "df/dx|num",
    "w.1.1.1+",
    "g+decay:w.1.1.1",
    "first-moment:b.2+",
    "hyper.learning-rate",
    "x_1",
    "αβ",
  ])("carries %s through to the page", (quantity) => {
    const html = typeset(htmlMark("w_{1}", quantity, "forward"));
    expect(html).toContain(`data-quantity="${quantity}" data-phase="forward"`);
  });

  it("is a colour in a document, where there is a colour for it", () => {
    expect(colourMark("x", "q", "backward")).toBe("\\textcolor[HTML]{B34700}{x}");
    expect(colourMark("x", "q", "given")).toBe("x");
    expect(noMark("x", "q", "forward")).toBe("x");
  });
});
