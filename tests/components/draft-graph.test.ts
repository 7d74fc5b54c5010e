import { render } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import DraftGraph from "#lib/components/DraftGraph.svelte";
import GraphDiagram from "#lib/components/GraphDiagram.svelte";
import { momentAt, solved } from "./solved.ts";

/** What the parts of a picture say aloud, and what stands in it. */
function contentOf(container: HTMLElement) {
  const texts = [...container.querySelectorAll("text")].map((text) => text.textContent);
  return {
    spoken: [...container.querySelectorAll("[role=img]")].map((part) => part.ariaLabel),
    texts: texts.toSorted(),
    wires: [...container.querySelectorAll(".wire")].map((wire) => wire.getAttribute("d")),
    frame: container.querySelector("svg")?.getAttribute("viewBox"),
  };
}

describe("DraftGraph", () => {
  it.each(["xyz", "sigmoid-gate", "mazur"] as const)(
    "shows and says of %s what the player's picture does after the last step",
    (name) => {
      const { narration, diagram } = solved(name);
      const props = {
        diagram,
        moment: momentAt(narration, narration.steps.length),
        label: "Graph",
      };
      const draft = contentOf(render(DraftGraph, props).container);
      expect(draft).toEqual(contentOf(render(GraphDiagram, props).container));
      expect(draft.spoken.length).toBeGreaterThan(4);
    },
  );

  it("changes one attribute of a part that only stands elsewhere", async () => {
    const { narration, diagram } = solved("xyz");
    const moment = momentAt(narration, narration.steps.length);
    const { container, rerender } = render(DraftGraph, { diagram, moment, label: "Graph" });
    const partOf = (): string => container.querySelector("[role=img]")?.outerHTML ?? "";
    const before = partOf();
    const [first, ...rest] = diagram.nodes;
    if (!first) throw new Error("no node");
    const figures = first.figures.map((figure) => ({ ...figure, y: figure.y + 30 }));
    const lower = { ...first, y: first.y + 30, labelY: first.labelY + 30, figures };
    await rerender({ diagram: { ...diagram, nodes: [lower, ...rest] }, moment, label: "Graph" });
    const place = `translate(${first.x} ${first.y})`;
    expect(partOf()).toBe(before.replace(place, `translate(${first.x} ${first.y + 30})`));
    expect(partOf()).not.toBe(before);
  });
});
