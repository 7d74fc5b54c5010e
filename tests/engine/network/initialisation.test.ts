import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawParameters, type Initialisation } from "#lib/engine/network/initialisation.ts";
import { mulberry32 } from "#lib/engine/network/mulberry32.ts";

const layer = { units: 40, sources: 60, biases: [] };

function weightsOf(initialisation: Initialisation, seed: number, shape = layer): number[] {
  return drawParameters(initialisation, shape, mulberry32(seed), 12).weights.flat();
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length;
}

function deviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((each) => (each - centre) ** 2)));
}

/** The largest gap between the share of values below x and what a distribution says (Kolmogorov & Smirnov). */
function largestGap(values: readonly number[], below: (x: number) => number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.max(
    ...sorted.flatMap((x, index) => [
      Math.abs(below(x) - index / sorted.length),
      Math.abs(below(x) - (index + 1) / sorted.length),
    ]),
  );
}

/** The normal distribution: Zelen & Severo in Abramowitz & Stegun, 26.2.17, right to 7.5e-8. */
function normalBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const terms = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const tail =
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) *
    terms.reduce((sum, term, index) => sum + term * t ** (index + 1), 0);
  return z > 0 ? 1 - tail : tail;
}

/** The gap that 2400 values of the right distribution stay below in 99.99 % of draws: 2.23/√n. */
const gap = 2.23 / Math.sqrt(layer.units * layer.sources);
const seeds = [0, 1, 42, 2015, 4_294_967_295];

describe("drawn weights", () => {
  it("come from the numbers that every port of mulberry32 gives for seed 0", () => {
    const random = mulberry32(0);
    expect([random(), random(), random()]).toEqual([
      1144304738 / 2 ** 32,
      1416247 / 2 ** 32,
      958946056 / 2 ** 32,
    ]);
  });

  it("are all 0, biases too", () => {
    const drawn = drawParameters({ name: "zeros" }, layer, mulberry32(1), 3);
    expect(new Set([...drawn.weights.flat(), ...[drawn.biases].flat()])).toEqual(new Set([0]));
  });

  it.each(seeds)("are uniform within the bound, biases too (seed %d)", (seed) => {
    const bound = 0.5;
    const values = weightsOf({ name: "uniform", bound }, seed);
    expect(largestGap(values, (x) => (x + bound) / (2 * bound))).toBeLessThan(gap);
    expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(bound);
    const { biases } = drawParameters({ name: "uniform", bound }, layer, mulberry32(seed), 12);
    expect(deviation([biases ?? []].flat())).toBeGreaterThan(0.1);
  });

  it.each(seeds)("are Glorot and Bengio's: variance 2/(n + m) (seed %d)", (seed) => {
    const values = weightsOf({ name: "xavier" }, seed);
    const bound = Math.sqrt(6) / Math.sqrt(layer.sources + layer.units);
    expect(largestGap(values, (x) => (x + bound) / (2 * bound))).toBeLessThan(gap);
    expect(deviation(values) ** 2).toBeCloseTo(2 / 100, 2);
  });

  it.each(seeds)("are He's: normal of variance 2/n (seed %d)", (seed) => {
    const values = weightsOf({ name: "he" }, seed);
    const sigma = Math.sqrt(2 / layer.sources);
    expect(largestGap(values, (x) => normalBelow(x / sigma))).toBeLessThan(gap);
    expect(Math.abs(mean(values))).toBeLessThan((4 * sigma) / Math.sqrt(values.length));
    expect(Math.max(...values.map(Math.abs)) / sigma).toBeLessThan(6);
  });

  it.each(["xavier", "he"] as const)("leave the biases of %s at 0", (name) => {
    expect(drawParameters({ name }, { ...layer, biases: [1] }, mulberry32(3), 3).biases).toEqual(
      Array.from({ length: layer.units }, () => 0),
    );
  });
});

describe("a draw", () => {
  const initialisations = fc.constantFrom<Initialisation>(
    { name: "zeros" },
    { name: "uniform", bound: 1 },
    { name: "xavier" },
    { name: "he" },
  );
  const shapes = fc.record({
    units: fc.integer({ min: 1, max: 8 }),
    sources: fc.integer({ min: 1, max: 8 }),
    biases: fc.constantFrom(null, 0.5, []),
  });

  it("is the same for the same seed, fits the layer and has the decimals asked for", () => {
    fc.assert(
      fc.property(
        initialisations,
        shapes,
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        fc.integer({ min: 0, max: 6 }),
        (initialisation, shape, seed, decimals) => {
          const draw = () => drawParameters(initialisation, shape, mulberry32(seed), decimals);
          const { weights, biases } = draw();
          expect(draw()).toEqual({ weights, biases });
          expect(weights.map((row) => row.length)).toEqual(
            Array.from({ length: shape.units }, () => shape.sources),
          );
          if (shape.biases === null) expect(biases).toBeNull();
          else if (typeof shape.biases === "number") expect(biases).toBeTypeOf("number");
          else expect(biases).toHaveLength(shape.units);
          for (const value of [...weights, [biases ?? 0]].flat(2)) {
            expect(Number(value.toFixed(decimals))).toBe(value);
            expect(Object.is(value, -0)).toBe(false);
          }
        },
      ),
    );
  });

  it("of another seed is another one", () => {
    const first = weightsOf({ name: "xavier" }, 1);
    expect(weightsOf({ name: "xavier" }, 2)).not.toEqual(first);
  });
});
