import { render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { describe, expect, it } from "vitest";
import GraphDiagram from "#lib/components/GraphDiagram.svelte";
import { momentAt, solved } from "./solved.ts";
import { stir } from "./stir.ts";

const { narration, diagram } = solved("xyz");
const draw = (position: number): { container: HTMLElement } =>
  render(GraphDiagram, { diagram, moment: momentAt(narration, position), label: "Graph" });

/** f = (x + y)·z at −2, 5, −4: q 3, f −12, ∂f/∂q −4 (QU-460). */
describe("GraphDiagram", () => {
  it("is a named group, in which each node says its figures", () => {
    draw(narration.steps.length);
    expect(screen.getByRole("group", { name: "Graph" })).toBeInTheDocument();
    expect(screen.getByRole("img", { name: /^q: 3; .*: −4$/ })).toBeInTheDocument();
    expect(screen.getByRole("img", { name: /^f: −12; .*: 1$/ })).toBeInTheDocument();
  });

  it("does not give away what is still to be computed", () => {
    const { container } = draw(1);
    expect(screen.getByRole("img", { name: /^q: 3; .*: not computed yet$/ })).toBeInTheDocument();
    expect(screen.getByRole("img", { name: /^f: not computed yet/ })).toBeInTheDocument();
    expect(container.querySelectorAll(".slot.pending")).toHaveLength(6);
  });

  it("lights the gate of the step and the wires that feed it", () => {
    const { container } = draw(1);
    expect(container.querySelectorAll(".node.subject")).toHaveLength(1);
    expect(container.querySelectorAll(".wire.forward.operand")).toHaveLength(2);
    expect(container.querySelectorAll(".wire[marker-end]")).toHaveLength(2);
  });

  it("points the arrows back in the backward pass", () => {
    const { container } = draw(4);
    expect(container.querySelectorAll(".wire[marker-start]").length).toBeGreaterThan(0);
    expect(container.querySelectorAll(".wire[marker-end]")).toHaveLength(0);
  });

  it("lights ways through the graph, and numbers them where there are several", async () => {
    const moment = momentAt(narration, 7);
    const paths = [["f", "q", "x"]];
    const { container, rerender } = render(GraphDiagram, {
      diagram,
      moment,
      label: "Graph",
      paths,
    });
    // a panel that asks for ways is opened by a press
    await stir();
    await tick();
    expect(container.querySelectorAll(".way")).toHaveLength(2);
    expect(container.querySelectorAll(".ring")).toHaveLength(3);
    expect(container.querySelectorAll(".number")).toHaveLength(0);
    await rerender({ paths: [...paths, ["f", "z"]] });
    const numbers = [...container.querySelectorAll(".number")].map((each) => each.textContent);
    expect(numbers).toEqual(["1", "2"]);
    await rerender({ paths: [] });
    expect(container.querySelectorAll(".way, .ring, .number")).toHaveLength(0);
  });
});
