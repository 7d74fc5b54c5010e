import type { Diagram, DiagramEdge, DiagramNode } from "#lib/diagram/diagram.ts";
import { glideBetween, type Glide } from "#lib/diagram/glide.ts";
import { GLIDE, TINY } from "#lib/components/glide-timing.ts";
import { placed, type Mapping } from "#lib/components/picture-mapping.ts";

const SVG = "http://www.w3.org/2000/svg";
const FADE_OUT = { duration: 200, fill: "forwards" } as const;
const SHRINK = { ...GLIDE, fill: "forwards" } as const;
/** What a copy of a part must not have: it is a picture of what has gone, and nothing else. */
const USES = ["role", "aria-label", "tabindex", "data-stop", "data-leads-to", "data-quantity"];

/** Copies of those parts of a picture that the next one does not have. */
export class LeavingParts {
  readonly #glide: Glide;
  readonly #nodes: readonly { readonly copy: Element; readonly node: DiagramNode }[];
  /** The wires and their figures. */
  readonly #wires: readonly Element[];

  constructor(svg: SVGSVGElement, before: Diagram, after: Diagram) {
    this.#glide = glideBetween(before, after);
    const { goneNodes, goneWires } = this.#glide;
    const nodeParts = [...svg.querySelectorAll(".node")];
    this.#nodes = before.nodes.flatMap((node, index) => {
      const part = nodeParts[index];
      return part && goneNodes.has(node.id) ? [{ copy: copyOf(part), node }] : [];
    });
    const labelled = before.edges.filter(({ figures }) => figures.length > 0);
    const isGone = ({ id }: DiagramEdge): boolean => goneWires.has(id);
    this.#wires = [
      ...partsOf(svg, ".wire", before.edges, isGone),
      ...partsOf(svg, ".label", labelled, isGone),
    ].map(copyOf);
  }

  leave(svg: SVGSVGElement, mapping: Mapping): readonly Animation[] {
    svg.append(...this.#wires, ...this.#nodes.map(({ copy }) => copy));
    const origin = mapping.map({ x: 0, y: 0 });
    const inPlace = placed(origin, { x: 0, y: 0 }, mapping.scale);
    const wires = this.#wires.map((copy) =>
      vanish(copy, { transform: inPlace }, { transform: inPlace }, FADE_OUT),
    );
    const nodes = this.#nodes.map(({ copy, node }) => {
      const from = placed(mapping.map(node), node, mapping.scale);
      const into = this.#glide.goneNodes.get(node.id);
      return into
        ? vanish(copy, { transform: from }, { transform: placed(into, node, TINY) }, SHRINK)
        : vanish(copy, { transform: from }, { transform: from }, FADE_OUT);
    });
    return [...wires, ...nodes];
  }

  remove(): void {
    for (const part of [...this.#wires, ...this.#nodes.map(({ copy }) => copy)]) part.remove();
  }
}

function partsOf(
  svg: SVGSVGElement,
  selector: string,
  edges: readonly DiagramEdge[],
  isWanted: (edge: DiagramEdge) => boolean,
): readonly Element[] {
  const parts = [...svg.querySelectorAll(selector)];
  return edges.flatMap((edge, index) => {
    const part = parts[index];
    return part && isWanted(edge) ? [part] : [];
  });
}

function copyOf(part: Element): Element {
  const copy = document.createElementNS(SVG, "g");
  copy.append(part.cloneNode(true));
  for (const each of copy.querySelectorAll("*")) for (const use of USES) each.removeAttribute(use);
  copy.setAttribute("class", "leaving");
  copy.setAttribute("aria-hidden", "true");
  return copy;
}

function vanish(
  copy: Element,
  from: Keyframe,
  to: Keyframe,
  timing: KeyframeAnimationOptions,
): Animation {
  const animation = copy.animate(
    [
      { ...from, opacity: 1 },
      { ...to, opacity: 0 },
    ],
    timing,
  );
  animation.onfinish = () => {
    copy.remove();
  };
  return animation;
}
