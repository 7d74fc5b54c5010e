import { describe, expect, it } from "vitest";
import { pathLight } from "#lib/diagram/path-light.ts";
import { why } from "#lib/explanations/why.ts";
import { builtIn } from "./built-in.ts";

describe("pathLight", () => {
  const { solution, diagram } = builtIn("mazur");

  it("lights both ways by which Mazur's hidden unit is heard", () => {
    const { nodes, edges, numbers } = pathLight(diagram, why(solution, "dE/dout.1.1").paths);
    expect(Object.fromEntries(nodes)).toEqual({
      loss: [1, 2],
      "unit.2.1": [1],
      "unit.2.2": [2],
      "unit.1.1": [1, 2],
    });
    expect(Object.fromEntries(edges)).toEqual({
      "unit.2.1→loss": [1],
      "wire.2.1.1": [1],
      "unit.2.2→loss": [2],
      "wire.2.2.1": [2],
    });
    expect(numbers.map(({ number }) => number)).toEqual([1, 2]);
  });

  it("ends on the wire of a weight, and has no number where there is one way", () => {
    const { nodes, edges, numbers } = pathLight(diagram, why(solution, "dE/dw.2.1.1").paths);
    expect([...nodes.keys()]).toEqual(["loss", "unit.2.1"]);
    expect([...edges.keys()]).toEqual(["unit.2.1→loss", "wire.2.1.1"]);
    expect(numbers).toEqual([]);
  });

  it("takes a bias that two units share to be that of the unit which the way passes", () => {
    const { nodes } = pathLight(diagram, [["out.1.2", "net.1.2", "b.1"]]);
    expect([...nodes.keys()]).toEqual(["unit.1.2"]);
  });

  it("lights every way at a fork, each with a number of its own", () => {
    const rational = builtIn("rational");
    const { paths } = why(rational.solution, "df/dx");
    const { nodes, edges, numbers } = pathLight(rational.diagram, paths);
    expect(nodes.get("x")).toEqual([1, 2, 3]);
    const passed = paths.flatMap((path) =>
      path.slice(1).map((id, index) => `${id}→${path[index] ?? ""}`),
    );
    expect(new Set(edges.keys())).toEqual(new Set(passed));
    expect(numbers).toHaveLength(3);
    for (const [index, a] of numbers.entries())
      for (const b of numbers.slice(index + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(22);
  });

  it("is dark without ways", () => {
    const { nodes, edges, numbers } = pathLight(diagram, []);
    expect([nodes.size, edges.size, numbers.length]).toEqual([0, 0, 0]);
  });
});
