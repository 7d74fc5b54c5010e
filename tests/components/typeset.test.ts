import { describe, expect, it } from "vitest";
import { typesetAtOnce as inBrowser } from "#lib/components/typeset.browser.ts";
import { typesetAtOnce as onServer } from "#lib/components/typeset.server.ts";

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
  it("is not empty, so that hydration keeps what the server typeset", () => {
    expect(inBrowser()).not.toBe("");
  });
});
