// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { faceRule } from "#lib/exports/faces.ts";
import { phasePictureColours, pictureColours } from "#lib/exports/picture-colours.ts";
import { toSvg } from "#lib/exports/svg.ts";
import { findExample } from "#lib/examples/registry.ts";
import { solutionAbout, solutions } from "./solutions.ts";

function parsed(svg: string): Element {
  const page = new DOMParser().parseFromString(svg, "image/svg+xml");
  expect(page.querySelector("parsererror")).toBeNull();
  return page.documentElement;
}

/** What is written in a drawing, a line each. */
const texts = (drawing: Element): (string | null)[] =>
  [...drawing.querySelectorAll("text")].map(({ textContent }) => textContent);

describe.each(solutions)("%s", (_name, solution) => {
  const last = solution.trace.steps.length;

  test("is well-formed at any step, and loads nothing", () => {
    for (const step of [null, 0, 1, Math.ceil(last / 2), last]) {
      const drawing = parsed(toSvg(solution, step));
      expect(drawing.namespaceURI).toBe("http://www.w3.org/2000/svg");
      expect(drawing.querySelectorAll("image, use, script, style, a, [style]")).toHaveLength(0);
      for (const { value } of [...drawing.querySelectorAll("*")].flatMap((each) => [
        ...each.attributes,
      ])) {
        expect(value).not.toMatch(/url\((?!#)|NaN|undefined/);
      }
    }
  });

  test("shows more the further it is worked out, and in the end everything", () => {
    const counts = [0, Math.ceil(last / 2), last].map(
      (step) => texts(parsed(toSvg(solution, step))).length,
    );
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    const whole = parsed(toSvg(solution, null));
    expect(whole.querySelectorAll("[stroke-dasharray]")).toHaveLength(0);
    expect(texts(whole)).toHaveLength(counts[2] ?? 0);
  });
});

/** f = (x + y)·z at −2, 5, −4: q 3, f −12, gradients −4, −4, 3 (CS231n). */
describe("f = (x + y)·z", () => {
  const document = findExample("xyz")?.variants[0].document;
  const solution = solve(readDocument(document));
  const figures = (step: number | null): (string | null)[] =>
    texts(parsed(toSvg(solution, step))).filter((text) => /^[−\d]/.test(text ?? ""));

  test("has the given values alone before the first step", () => {
    expect(figures(0)).toEqual(["−2", "5", "−4"]);
  });

  test("has what the first step computes, on its tint", () => {
    const drawing = parsed(toSvg(solution, 1));
    expect(figures(1)).toEqual(["−2", "5", "−4", "3"]);
    const { tint } = phasePictureColours.forward;
    expect(drawing.querySelectorAll(`rect[fill="${tint}"]`)).toHaveLength(2);
    expect(drawing.querySelectorAll("[marker-end]")).toHaveLength(2);
  });

  test("has all the figures of the source in the end", () => {
    expect(figures(null).sort()).toEqual(
      ["−2", "−4", "5", "−4", "−4", "3", "3", "−4", "−12", "1"].sort(),
    );
  });

  test("has dashed wires that point back in the backward pass", () => {
    const drawing = parsed(toSvg(solution, solution.trace.steps.length));
    const back = [...drawing.querySelectorAll("path[marker-start]")];
    expect(back).not.toHaveLength(0);
    for (const wire of back) expect(wire.getAttribute("stroke-dasharray")).toBe("2 6");
  });
});

test("a program that is hostile or strange stays a drawing", () => {
  const title = `</title><script>alert(1)</script>]]>&amp;\u0000\ud800`;
  const drawing = parsed(toSvg(solutionAbout({ title }), null));
  expect(drawing.querySelector("script")).toBeNull();
  expect(drawing.querySelector("title")?.textContent).toContain("</title><script>alert(1)");
});

test("the faces of type come along", () => {
  const rule = faceRule("Main-Regular", new TextEncoder().encode("a face"));
  const drawing = parsed(toSvg(solutionAbout({}), null, rule));
  expect(drawing.querySelector("style")?.textContent).toContain(
    "url(data:font/woff2;base64,YSBmYWNl)",
  );
});

test("the colours are the page's, on paper", () => {
  const css = readFileSync("src/routes/look/tokens.css", "utf8");
  const token = (name: string): string | undefined =>
    new RegExp(`--${name}: light-dark\\((#\\w{6})`).exec(css)?.[1];
  for (const name of ["ink", "muted", "wire", "outline", "empty"] as const) {
    expect(pictureColours[name], name).toBe(token(name));
  }
  for (const phase of ["forward", "loss", "backward", "update"] as const) {
    const { accent, tint } = phasePictureColours[phase];
    expect([accent, tint]).toEqual([token(phase), token(`${phase}-tint`)]);
  }
  expect(phasePictureColours.given).toEqual({ accent: token("ink"), tint: token("wash") });
});
