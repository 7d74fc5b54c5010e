// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { toHtml } from "#lib/exports/html.ts";
import { solutionAbout, solutions } from "./solutions.ts";

const parse = (html: string): Document => new DOMParser().parseFromString(html, "text/html");

describe.each(solutions)("%s", (_name, solution) => {
  const page = parse(toHtml(solution));

  test("has every step with its formula", () => {
    const steps = [...page.querySelectorAll("article")];
    expect(steps.map((step) => step.id)).toEqual(
      solution.trace.steps.map((_, index) => `step-${index + 1}`),
    );
    for (const step of steps) expect(step.querySelectorAll("math[display=block]")).toHaveLength(1);
  });

  test("has the graph, worked out", () => {
    const drawing = page.querySelector("figure > svg");
    expect(drawing?.querySelectorAll("text").length).toBeGreaterThan(solution.graph.nodes.length);
  });

  test("loads nothing and runs nothing", () => {
    expect(page.querySelectorAll("script, link, img, iframe, object, [src], [style]")).toHaveLength(
      0,
    );
    const handlers = [...page.querySelectorAll("*")].flatMap((each) =>
      each.getAttributeNames().filter((name) => name.startsWith("on")),
    );
    expect(handlers).toEqual([]);
    expect(page.querySelector("style")?.textContent).not.toMatch(/url\(|@import/);
  });

  test("has a heading for each table, row and column", () => {
    for (const table of page.querySelectorAll("main > table")) {
      expect(table.querySelector("caption")?.textContent).toBeTruthy();
      for (const row of table.querySelectorAll("tbody tr")) {
        expect(row.children).toHaveLength(table.querySelectorAll("thead th").length);
        expect(row.firstElementChild?.getAttribute("scope")).toBe("row");
      }
    }
  });
});

test("a layer may be as wide as the format lets it", () => {
  const inputs = Array.from({ length: 256 }, (_, i) => i / 256);
  const document = {
    chalkgrad: 1,
    kind: "network",
    layers: [{ units: 256 }, { units: 1, weights: [inputs] }],
    data: [{ input: inputs, target: [1] }],
  };
  const solution = solve(readDocument(document));
  expect(toHtml(solution).match(/<article /g)).toHaveLength(solution.trace.steps.length);
});

test("words of one's own stay words", () => {
  const title = `<script>alert("1")</script> & 'more'`;
  const source = { text: "<b>", url: "https://example.org/?a=1&b='2'" };
  const page = parse(toHtml(solutionAbout({ title, summary: "<img src=x onerror=1>", source })));
  expect(page.querySelector("h1")?.textContent).toBe(title);
  expect(page.title).toBe(title);
  expect(page.querySelectorAll("script, img, b")).toHaveLength(0);
  expect(page.querySelector("a")?.getAttribute("href")).toBe(source.url);
});
