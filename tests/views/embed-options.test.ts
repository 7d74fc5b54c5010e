import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { themes } from "#lib/components/theme.ts";
import {
  embedAddress,
  embedOptionsIn,
  embedSnippet,
  embedViews,
  plainEmbed,
} from "#lib/views/embed-options.ts";
import { wholePage } from "#lib/views/whole-page.ts";

const options = fc.record({
  view: fc.constantFrom(...embedViews),
  controls: fc.boolean(),
  theme: fc.constantFrom(...themes),
});

const page = "https://example.org/examples/mazur/?step=12#v=1&of=mazur/printed";

describe("embed options", () => {
  it("come back from the address that holds them, beside its step and its hash", () => {
    fc.assert(
      fc.property(options, (asked) => {
        const address = new URL(embedAddress(page, asked));
        expect(embedOptionsIn(address.search)).toEqual(asked);
        expect(address.searchParams.get("step")).toBe("12");
        expect(address.hash).toBe("#v=1&of=mazur/printed");
        expect(wholePage(address.href)).toBe(page);
      }),
    );
  });

  it("replace those that the address has", () => {
    const graph = embedAddress(page, { ...plainEmbed, view: "graph", theme: "dark" });
    expect(embedAddress(graph, plainEmbed)).toBe(embedAddress(page, plainEmbed));
  });

  test.each(["", "?step=3", "?embed=0", "?embed"])("%j is no embedded page", (search) => {
    expect(embedOptionsIn(search)).toBeNull();
  });

  it("that nobody knows are the plain ones", () => {
    expect(embedOptionsIn("?embed=1&view=source&theme=neon&controls=maybe")).toEqual(plainEmbed);
  });
});

test("a snippet keeps its title and its address within their quotes", () => {
  const title = '"><script>alert(1)</script>';
  const host = document.createElement("div");
  host.innerHTML = embedSnippet(page, title, plainEmbed);
  const frame = host.querySelector("iframe");
  expect(host.children).toHaveLength(1);
  expect(frame?.title).toBe(title);
  expect(frame?.getAttribute("src")).toBe(embedAddress(page, plainEmbed));
  expect(frame?.getAttribute("sandbox")).not.toContain("same-origin");
});
