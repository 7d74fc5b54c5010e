import { render } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import NodeShape from "#lib/components/NodeShape.svelte";
import PathLight from "#lib/components/PathLight.svelte";
import PathNumbers from "#lib/components/PathNumbers.svelte";
import SymbolText from "#lib/components/SymbolText.svelte";
import type { DiagramNode } from "#lib/diagram/diagram.ts";
import type { LetterSymbol, MathSymbol } from "#lib/notation/symbol.ts";
import { solved } from "./solved.ts";

const letter = (letter: string, marks: Partial<LetterSymbol> = {}): LetterSymbol => ({
  kind: "letter",
  letter,
  upright: false,
  subscript: null,
  superscript: null,
  updated: false,
  plain: letter,
  spoken: letter,
  ...marks,
});

/** What can be read, without the characters that only hold a place. */
const textOf = (container: Element): string =>
  container.textContent.replaceAll("\u200B", "").trim();

describe("NodeShape", () => {
  const node: Pick<DiagramNode, "kind" | "x" | "y" | "width" | "height" | "label"> = {
    kind: "unit",
    x: 100,
    y: 50,
    width: 80,
    height: 60,
    label: { kind: "text", text: "h1", raised: null },
  };

  it("is a box with round ends around its middle, and its label inside", () => {
    const { container } = render(NodeShape, { node, labelY: 44 });
    const box = container.querySelector("rect");
    const sides = ["x", "y", "width", "height", "rx"].map((name) => box?.getAttribute(name));
    expect(sides).toEqual(["60", "20", "80", "60", "30"]);
    expect(container.querySelector("text")?.getAttribute("y")).toBe("44");
    expect(textOf(container)).toBe("h1");
  });

  it("has corners, not round ends, where it is the loss", () => {
    const { container } = render(NodeShape, { node: { ...node, kind: "loss" }, labelY: 50 });
    expect(container.querySelector("rect")?.getAttribute("rx")).toBe("10");
  });

  it("raises an exponent, and writes a symbol with its subscript", async () => {
    const square = { kind: "text", text: "x", raised: "2" } as const;
    const { container, rerender } = render(NodeShape, {
      node: { ...node, label: square },
      labelY: 50,
    });
    const raised = container.querySelector("tspan");
    expect(raised).toHaveTextContent("2");
    expect(Number(raised?.getAttribute("dy"))).toBeLessThan(0);
    const symbol = letter("i", { subscript: "1" });
    await rerender({ node: { ...node, label: { kind: "symbol", symbol } }, labelY: 50 });
    expect(textOf(container)).toBe("i1");
  });
});

describe("SymbolText", () => {
  const draw = (symbol: MathSymbol): Element => render(SymbolText, { symbol, size: 20 }).container;
  /** How far each run is moved down from the line before. */
  const moves = (container: Element): readonly number[] =>
    [...container.querySelectorAll("tspan[dy]")].map((run) => Number(run.getAttribute("dy")));

  it("sets a letter in italics, and a word upright", () => {
    expect(draw(letter("w")).querySelector(".italic")).toHaveTextContent("w");
    expect(draw(letter("net", { upright: true })).querySelector(".italic")).toBeNull();
  });

  it("sets scripts smaller, the lower before the upper, and comes back to the line", () => {
    const container = draw(letter("w", { subscript: "5", updated: true }));
    expect(textOf(container)).toBe("w5+");
    const [down, , up] = moves(container);
    expect(down).toBeGreaterThan(0);
    expect(up).toBeLessThan(0);
    expect(moves(container).reduce((sum, move) => sum + move, 0)).toBeCloseTo(0);
    expect(container.querySelector("tspan[dy]")).toHaveAttribute("font-size", "14");
  });

  it("writes a derivative on one line, of what and by what", () => {
    const symbol = {
      kind: "derivative",
      sign: 1,
      of: letter("E"),
      by: letter("w", { subscript: "5" }),
      through: null,
      superscript: null,
    } as const;
    expect(textOf(draw(symbol))).toBe("∂E/∂w5");
  });
});

describe("PathLight", () => {
  const { diagram } = solved("xyz");
  const light = (edges: Record<string, readonly number[]>, nodes: readonly string[] = []) =>
    render(PathLight, {
      diagram,
      light: {
        edges: new Map(Object.entries(edges)),
        nodes: new Map(nodes.map((node) => [node, [1]])),
        numbers: [],
      },
    }).container;
  const ways = (container: Element): readonly Element[] => [...container.querySelectorAll(".way")];

  it("lights the wires and rings the nodes of a way, and nothing else", () => {
    const container = light({ "x→q": [1] }, ["x", "q"]);
    expect(ways(container)).toHaveLength(1);
    const wire = diagram.edges.find(({ id }) => id === "x→q");
    expect(ways(container)[0]).toHaveAttribute("d", wire?.path);
    const ring = container.querySelectorAll(".ring");
    expect(ring).toHaveLength(2);
    const x = diagram.nodes.find(({ id }) => id === "x");
    expect(Number(ring[0]?.getAttribute("width"))).toBeGreaterThan(x?.width ?? Infinity);
  });

  it("dashes each way in its own manner, and not where ways go together", () => {
    const dashes = ways(light({ "x→q": [1], "y→q": [2], "q→f": [2, 3] })).map((way) =>
      way.getAttribute("stroke-dasharray"),
    );
    expect(dashes.filter((dash) => dash === null)).toHaveLength(2);
    expect(new Set(dashes).size).toBe(2);
  });

  it("says nothing to a screen reader, which has the lines of the derivation", () => {
    expect(light({}).querySelector("g")).toHaveAttribute("aria-hidden", "true");
  });
});

describe("PathNumbers", () => {
  it("writes each way's number in a disc at its place", () => {
    const { container } = render(PathNumbers, {
      numbers: [
        { number: 1, x: 10, y: 20 },
        { number: 2, x: 30, y: 40 },
      ],
    });
    const numbers = [...container.querySelectorAll("text")];
    expect(numbers.map((number) => number.textContent)).toEqual(["1", "2"]);
    const discs = [...container.querySelectorAll("circle")];
    expect(discs.map((disc) => [disc.getAttribute("cx"), disc.getAttribute("cy")])).toEqual([
      ["10", "20"],
      ["30", "40"],
    ]);
  });
});
