import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Diagram } from "#lib/diagram/diagram.ts";
import { PictureChange } from "#lib/components/picture-change.ts";
import { solved } from "./solved.ts";

const { diagram } = solved("xyz");
const shifted: Diagram = {
  ...diagram,
  nodes: diagram.nodes.map((node) => (node.id === "f" ? { ...node, x: node.x + 50 } : node)),
};

let moved: { element: Element; frames: readonly Keyframe[]; finish(): void }[] = [];
let playState = "finished";

/** A picture with a part for each node and wire, at a scale of the screen. */
function picture({ nodes, edges }: Diagram, scale = 1): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const parts = [
    ...nodes.map(() => "node"),
    ...edges.map(() => "wire"),
    ...edges.filter(({ figures }) => figures.length > 0).map(() => "label"),
  ];
  svg.innerHTML = parts.map((name) => `<g class="${name}"></g>`).join("");
  Object.assign(svg, { getScreenCTM: () => ({ a: scale, e: 0, f: 0 }) });
  return svg;
}

function changed(to: Diagram, scale = 1): PictureChange {
  const change = new PictureChange();
  const svg = picture(diagram);
  change.leave(undefined, diagram);
  change.arrive(svg, diagram);
  change.leave(svg, to);
  change.arrive(picture(to, scale), to);
  return change;
}

beforeEach(() => {
  moved = [];
  playState = "finished";
  const animate = function (this: Element, frames: readonly Keyframe[]): unknown {
    const animation = {
      get playState() {
        return playState;
      },
      cancel: vi.fn(),
      onfinish: vi.fn(),
    };
    moved.push({
      element: this,
      frames,
      finish: () => {
        animation.onfinish();
      },
    });
    return animation;
  };
  Object.defineProperty(Element.prototype, "animate", { value: animate, configurable: true });
  const { matchMedia } = globalThis;
  globalThis.matchMedia = (media) => Object.assign(matchMedia(media), { matches: false });
});

describe("PictureChange", () => {
  it("moves nothing when a picture is first shown", () => {
    const change = new PictureChange();
    change.leave(undefined, diagram);
    change.arrive(picture(diagram), diagram);
    expect(moved).toEqual([]);
  });

  it("moves the node that has another place, from where it was", () => {
    changed(shifted);
    const nodes = moved.filter(({ element }) => element.matches(".node"));
    expect(nodes).toHaveLength(1);
    const place = diagram.nodes.find(({ id }) => id === "f");
    expect(nodes[0]?.frames[0]?.["transform"]).toContain(
      `translate(${place?.x ?? ""}px, ${place?.y ?? ""}px) scale(1)`,
    );
  });

  it("moves every node where the picture has another size", () => {
    changed(shifted, 0.5);
    const nodes = moved.filter(({ element }) => element.matches(".node"));
    expect(nodes).toHaveLength(diagram.nodes.length);
    expect(nodes[0]?.frames[0]?.["transform"]).toContain("scale(2)");
  });

  it("moves nothing where only figures differ", () => {
    changed({ ...diagram });
    expect(moved).toEqual([]);
  });

  it("lets a part that goes shrink into the one that takes its place, and be gone then", () => {
    // q becomes a part of f
    const closed: Diagram = {
      ...diagram,
      nodes: diagram.nodes.filter(({ id }) => id !== "q"),
      edges: diagram.edges.filter(({ from, to }) => from !== "q" && to !== "q"),
    };
    const change = new PictureChange();
    const svg = picture(diagram);
    change.leave(undefined, diagram);
    change.arrive(svg, diagram);
    change.leave(svg, closed);
    const next = picture(closed);
    change.arrive(next, closed);

    const leaving = [...next.querySelectorAll(":scope > .leaving")];
    expect(leaving.filter((part) => part.querySelector(".node"))).toHaveLength(1);
    expect(leaving.filter((part) => part.querySelector(".wire"))).toHaveLength(3);
    expect(leaving.every((part) => part.matches("[aria-hidden='true']"))).toBe(true);
    const gate = closed.nodes.find(({ id }) => id === "f");
    const shrinking = moved.find(({ element }) => element.querySelector(".node"));
    expect(shrinking?.frames.at(-1)).toMatchObject({ opacity: 0 });
    expect(shrinking?.frames.at(-1)?.["transform"]).toContain(
      `translate(${gate?.x ?? ""}px, ${gate?.y ?? ""}px)`,
    );
    for (const { finish } of moved) finish();
    expect(next.querySelectorAll(".leaving")).toHaveLength(0);
  });

  it("shows changes in quick succession at once", () => {
    const change = changed(shifted);
    const { length } = moved;
    playState = "running";
    const svg = picture(shifted);
    change.leave(svg, diagram);
    change.arrive(svg, diagram);
    expect(moved).toHaveLength(length);
  });
});
