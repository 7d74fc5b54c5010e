import { describe, expect, test } from "vitest";
import { drawDiagram } from "#lib/diagram/draw-diagram.ts";
import { legendOf } from "#lib/diagram/legend-of.ts";
import { texWidth } from "#lib/exports/tex-width.ts";
import { latexTables } from "#lib/exports/latex-table.ts";
import { tikzPath, toTikz } from "#lib/exports/tikz.ts";
import { solutions } from "./solutions.ts";

describe.each(solutions)("the graph of %s", (_name, solution) => {
  const diagram = drawDiagram(solution.graph, legendOf(solution));
  const lines = toTikz(diagram).split("\n");

  test("has every wire, node and figure once", () => {
    const { nodes, edges } = diagram;
    const figures = [...nodes, ...edges].flatMap((each) => each.figures);
    expect(lines.filter((line) => line.startsWith("\\draw[gray]"))).toHaveLength(edges.length);
    expect(lines.filter((line) => line.startsWith("\\draw[fill=white, rounded"))).toHaveLength(
      nodes.length,
    );
    expect(lines.filter((line) => line.startsWith("\\node[label]"))).toHaveLength(nodes.length);
    expect(lines.filter((line) => /^\\node\[(figure|small|inside)\]/.test(line))).toHaveLength(
      figures.length,
    );
  });

  test("has its arrows as commands: TeX knows no such letter", () => {
    expect(lines.join("\n")).not.toContain("←");
  });

  test("is no wider than a page", () => {
    const unit = Number(/x=([\d.]+)pt/.exec(lines[0] ?? "")?.[1]);
    expect(unit * diagram.width).toBeLessThanOrEqual(441);
    expect(unit * diagram.height).toBeLessThanOrEqual(561);
  });
});

describe("a path", () => {
  test("goes on straight", () => {
    expect(tikzPath("M58 80L225.4 -80")).toBe("(58,80) -- (225.4,-80)");
  });

  test("bends by the cubic curve that is the same as its quadratic one", () => {
    // from (0, 0) by (3, 0) to (3, 3): controls at two thirds of the way to the corner
    expect(tikzPath("M0 0Q3 0 3 3L3 9")).toBe(
      "(0,0) .. controls (2,0) and (3,1) .. (3,3) -- (3,9)",
    );
  });
});

test.each([
  ["", 0],
  ["w_{46}", 3],
  ["\\textcolor[HTML]{0072B2}{0.593}", 5],
  ["\\boldsymbol{0.25} \\cdot x", 6],
])("%j is about %i wide", (tex, width) => {
  expect(texWidth(tex)).toBe(width);
});

test("a table that is too wide goes on below, under the names of its rows", () => {
  const columns = ["Unit", ...Array.from({ length: 20 }, (_, index) => `Column ${index + 1}`)];
  const tables = latexTables({ columns, rows: [columns.map(() => "0.123456789")] });
  expect(tables.length).toBeGreaterThan(1);
  for (const table of tables) expect(table).toMatch(/^Unit & Column/m);
  expect(tables.join().match(/Column \d+/g)).toEqual(columns.slice(1));
});
