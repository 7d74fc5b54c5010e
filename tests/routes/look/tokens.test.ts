import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** WCAG 2.2, 1.4.3: the least contrast of text. */
const AA = 4.5;

const SCHEMES = ["paper", "board"] as const;
type Scheme = (typeof SCHEMES)[number];

const colours = new Map<string, Record<Scheme, string>>();
const css = readFileSync("src/routes/look/tokens.css", "utf8");
for (const [, name = "", paper = "", board = ""] of css.matchAll(
  /--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g,
)) {
  colours.set(name, { paper, board });
}

function colour(name: string, scheme: Scheme): string {
  const found = colours.get(name);
  if (!found) throw new Error(`tokens.css names no colour ${name}`);
  return found[scheme];
}

/** WCAG 2.2, relative luminance of an sRGB colour. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

test("contrast is WCAG's", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 6);
  // The two pairs that are measured in the literature on this palette.
  expect(contrast("#0072B2", "#ffffff")).toBeCloseTo(5.2, 1);
  expect(contrast("#B34700", "#ffffff")).toBeCloseTo(5.5, 1);
});

test.each(
  ["forward", "loss", "backward", "update"].flatMap((phase) =>
    SCHEMES.map((scheme) => ({ phase, scheme })),
  ),
)("figures of $phase can be read on $scheme", ({ phase, scheme }) => {
  for (const ground of ["surface", "canvas", "wash", "point", `${phase}-tint`]) {
    const ratio = contrast(colour(phase, scheme), colour(ground, scheme));
    expect(ratio, `${phase} on ${ground}`).toBeGreaterThanOrEqual(AA);
  }
});

test.each(SCHEMES)("text can be read on %s", (scheme) => {
  for (const text of ["ink", "muted"]) {
    for (const ground of ["surface", "canvas", "wash"]) {
      const ratio = contrast(colour(text, scheme), colour(ground, scheme));
      expect(ratio, `${text} on ${ground}`).toBeGreaterThanOrEqual(AA);
    }
  }
});

/** WCAG 2.2, 1.4.11: the least contrast of what is no text. */
const AA_GRAPHICS = 3;

test.each(SCHEMES)("a lit way can be seen on %s", (scheme) => {
  expect(contrast(colour("way", scheme), colour("canvas", scheme))).toBeGreaterThanOrEqual(
    AA_GRAPHICS,
  );
});
