import { describe, expect, it } from "vitest";
import { targetOf } from "#lib/diagram/target.ts";
import { builtIn } from "./built-in.ts";

/** The least scale at which a picture is shown, and WCAG 2.2's least target (2.5.8). */
const SCALE = 0.6;
const LEAST = 24;

describe("targetOf", () => {
  it.each(["mazur", "han-kamber", "rational"])("can be hit on a small screen (%s)", (name) => {
    const { edges } = builtIn(name).diagram;
    const labels = edges.map(({ figures }) => figures).filter((figures) => figures.length > 0);
    expect(labels.length).toBeGreaterThan(0);
    for (const figures of labels) {
      const { x, y, width, height } = targetOf(figures);
      expect(width * SCALE).toBeGreaterThanOrEqual(LEAST);
      expect(height * SCALE).toBeGreaterThanOrEqual(LEAST);
      for (const figure of figures) {
        expect(Math.abs(figure.y - y)).toBeLessThan(height / 2);
        expect(Math.abs(figure.x - x) + figure.width / 2).toBeLessThanOrEqual(width / 2 + 0.001);
      }
    }
  });
});
