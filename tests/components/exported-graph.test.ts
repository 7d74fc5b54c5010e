import { render } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { svgOf } from "#lib/exports/svg.ts";
import GraphDiagram from "#lib/components/GraphDiagram.svelte";
import { momentAt, solved } from "./solved.ts";

type Place = readonly (string | number)[];

const placeOf = (shape: Element, names: readonly string[]): number[] =>
  names.map((name) => Number(shape.getAttribute(name)));

/** What can be read in a picture, and where. */
function writing(picture: ParentNode): Place[] {
  return [...picture.querySelectorAll("text")].map((text) => [
    text.textContent?.replaceAll("\u200b", "") ?? "",
    ...placeOf(text, ["x"]),
  ]);
}

const outlines = (shapes: Iterable<Element>): Place[] =>
  [...shapes].map((shape) => placeOf(shape, ["x", "y", "width", "height"]));

/** Half a pixel makes no difference. */
const about = (places: readonly Place[]): Place[] =>
  places.map((place) =>
    place.map((part) => (typeof part === "number" ? expect.closeTo(part, 0) : part)),
  );

const ways = (paths: Iterable<Element>): (string | null)[] =>
  [...paths].map((path) => path.getAttribute("d"));

describe.each(["xyz", "sigmoid-gate", "rational", "han-kamber", "mazur"])("%s", (name) => {
  const { narration, diagram } = solved(name);
  /** The last step of each phase. */
  const lastSteps = new Map(narration.steps.map(({ phase, number }) => [phase, number])).values();

  it.each([1, ...lastSteps])("at step %i the drawing is the page's picture", (number) => {
    const moment = momentAt(narration, number);
    const { container } = render(GraphDiagram, { diagram, moment, label: "Graph" });
    for (const unseen of container.querySelectorAll(".absent, .pending text:not(.caption)")) {
      unseen.remove();
    }
    const drawing = new DOMParser().parseFromString(svgOf(diagram, moment, ""), "image/svg+xml");

    expect(writing(drawing)).toEqual(about(writing(container)));
    expect(outlines(drawing.querySelectorAll("rect[stroke-dasharray]"))).toEqual(
      about(outlines(container.querySelectorAll(".pending .place"))),
    );
    expect(outlines(drawing.querySelectorAll("rect[stroke-width='3']"))).toEqual(
      about(outlines(container.querySelectorAll(".node.subject > .body"))),
    );
    expect(ways(drawing.querySelectorAll("svg > path:not([stroke-width='1.6'])"))).toEqual(
      ways(container.querySelectorAll(".wire:not(.dark)")),
    );
  });
});
