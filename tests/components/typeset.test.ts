import { describe, expect, it } from "vitest";
import { loadTypesetter, typesetterAtHand } from "#lib/components/typeset.browser.ts";
import { typesetterAtHand as typesetterOnServer } from "#lib/components/typeset.server.ts";

function onServer(tex: string, displayMode: boolean): string {
  const typeset = typesetterOnServer();
  if (!typeset) throw new Error("on the server formulas can always be typeset");
  return typeset(tex, displayMode);
}

describe("typesetting on the server", () => {
  it("gives HTML for the eye and MathML", () => {
    const html = onServer("\\frac{1}{2}", true);
    expect(html).toContain('class="katex-display');
    expect(html).toContain("<mfrac>");
  });

  it("keeps the marks that say which quantity a symbol is", () => {
    expect(onServer("\\htmlData{quantity=out.1,phase=forward}{O}", false)).toContain(
      'data-quantity="out.1" data-phase="forward"',
    );
  });

  it.each(["\\href{https://example.org}{x}", "\\htmlStyle{color:red}{x}", "\\htmlId{a}{x}"])(
    "trusts no other command: %s",
    (tex) => {
      expect(onServer(tex, false)).not.toMatch(/href=|style="color:red|id="a"/);
    },
  );

  it("refuses what LaTeX would not compile", () => {
    expect(() => onServer("\\frac{1}", false)).toThrow();
    expect(() => onServer("x − y é", false)).toThrow();
  });

  it("bounds what a formula can expand to", () => {
    expect(() => onServer("\\def\\a{\\a\\a}\\a", false)).toThrow(/expansion/i);
  });
});

describe("typesetting in the browser", () => {
  it("begins once KaTeX has been loaded, and is the server's", async () => {
    expect(typesetterAtHand()).toBeNull();
    const typeset = await loadTypesetter();
    expect(typesetterAtHand()).toBe(typeset);
    for (const displayMode of [true, false])
      expect(typeset("\\frac{x}{2}", displayMode)).toBe(onServer("\\frac{x}{2}", displayMode));
  });

  it("shows the TeX of what can't be typeset, as text", async () => {
    const typeset = await loadTypesetter();
    const host = document.createElement("p");
    host.innerHTML = typeset("\\frac{<img>}", false);
    expect(host).toHaveTextContent("\\frac{<img>}");
    expect(host.querySelector("img")).toBeNull();
  });
});
