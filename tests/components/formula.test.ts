import { render, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import Formula from "#lib/components/Formula.svelte";

/** Not by role: jsdom can't compute the style of MathML elements, which roles depend on. */
function formulaIn(container: HTMLElement): Element {
  const formula = container.querySelector("[role='math']");
  if (!formula) throw new Error("no formula");
  return formula;
}

function texIn(container: HTMLElement): string | undefined {
  return formulaIn(container).querySelector("annotation")?.textContent;
}

describe("Formula", () => {
  it("is read aloud, and typeset once KaTeX has come", async () => {
    const { container } = render(Formula, { formula: { tex: "x^2", spoken: "x squared" } });
    expect(formulaIn(container)).toHaveAttribute("aria-label", "x squared");
    await waitFor(() => {
      expect(texIn(container)).toBe("x^2");
    });
    expect(container.querySelector(".katex-html")).not.toBeNull();
  });

  it("follows its TeX", async () => {
    const { container, rerender } = render(Formula, { formula: { tex: "a", spoken: "a" } });
    await waitFor(() => {
      expect(texIn(container)).toBe("a");
    });
    await rerender({ formula: { tex: "b", spoken: "b" } });
    expect(formulaIn(container)).toHaveAttribute("aria-label", "b");
    await waitFor(() => {
      expect(texIn(container)).toBe("b");
    });
    expect(container.querySelectorAll(".katex")).toHaveLength(1);
  });
});
