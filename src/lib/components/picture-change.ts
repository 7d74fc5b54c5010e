import type { Diagram, Point } from "#lib/diagram/diagram.ts";
import { glideBetween, type NodeOrigin } from "#lib/diagram/glide.ts";
import { wantsCalm } from "#lib/components/calm.ts";
import { GLIDE, TINY } from "#lib/components/glide-timing.ts";
import { LeavingParts } from "#lib/components/leaving-parts.ts";
import {
  between,
  frameOf,
  placed,
  type Frame,
  type Mapping,
} from "#lib/components/picture-mapping.ts";

const FADE = { duration: 240, delay: 200, fill: "backwards" } as const;
/** A wire that only runs elsewhere is never quite gone. */
const DIM = 0.2;
/** Less than this many pixels is no move that anybody sees. */
const STILL = 0.5;

/**
 * Lets one picture become the next: nodes that stay glide to their new places, new ones grow out
 * of what they were part of, those that go shrink into it, and wires come after. Changes in quick succession, as while a number
 * is dragged, are shown at once.
 */
export class PictureChange {
  #shown: Diagram | null = null;
  #frame: Frame | null = null;
  #running: readonly Animation[] = [];
  /** What of the old picture is not in the next one. */
  #leaving: LeavingParts | null = null;

  /** To be called while the page still has the picture that is shown. */
  leave(svg: SVGSVGElement | undefined, next: Diagram): void {
    const changes = this.#shown !== null && this.#shown !== next;
    const glides = changes && svg && !wantsCalm();
    this.#frame = glides ? frameOf(svg) : null;
    this.#leaving?.remove();
    this.#leaving = glides && this.#shown ? new LeavingParts(svg, this.#shown, next) : null;
  }

  /** To be called when the page has the next picture. */
  arrive(svg: SVGSVGElement, next: Diagram): void {
    const [before, from] = [this.#shown, this.#frame];
    this.#shown = next;
    if (before === next) return;
    const busy = this.#running.some(({ playState }) => playState === "running");
    for (const animation of this.#running) animation.cancel();
    const to = before && from && !busy ? frameOf(svg) : null;
    if (!before || !from || !to) {
      this.#running = [];
      return;
    }
    const mapping = between(from, to);
    const staying = glide(svg, before, next, mapping);
    this.#running = [...staying, ...(this.#leaving?.leave(svg, mapping) ?? [])];
  }
}

function glide(
  svg: SVGSVGElement,
  before: Diagram,
  after: Diagram,
  mapping: Mapping,
): readonly Animation[] {
  const { nodes, labels, kept } = glideBetween(before, after);
  const nodeParts = [...svg.querySelectorAll(".node")];
  const wireParts = [...svg.querySelectorAll(".wire")];
  const labelParts = [...svg.querySelectorAll(".label")];
  const known = new Set(before.edges.map(({ id }) => id));
  const still = isSame(mapping);
  const animations = [
    ...after.nodes.map((node, index) =>
      moveNode(nodeParts[index], nodes.get(node.id) ?? null, node, mapping),
    ),
    ...after.edges.map(({ id }, index) => {
      if (!known.has(id)) return fadeIn(wireParts[index]);
      return still && kept.has(id) ? null : dim(wireParts[index]);
    }),
    ...after.edges
      .filter(({ figures }) => figures.length > 0)
      .map(({ id, figures: [figure] }, index) => {
        const old = labels.get(id);
        return old && figure
          ? move(labelParts[index], mapping.map(old), figure, mapping.scale)
          : fadeIn(labelParts[index]);
      }),
  ];
  return animations.filter((animation) => animation !== null);
}

function isSame({ scale, map }: Mapping): boolean {
  const { x, y } = map({ x: 0, y: 0 });
  return Math.abs(scale - 1) < 0.005 && Math.hypot(x, y) < STILL;
}

function moveNode(
  part: Element | undefined,
  origin: NodeOrigin | null,
  to: Point,
  mapping: Mapping,
): Animation | null {
  if (!origin) return fadeIn(part);
  const from = mapping.map(origin);
  if (!origin.grows) return move(part, from, to, mapping.scale);
  const frames = [
    { transform: placed(from, to, TINY), opacity: 0 },
    { transform: placed(to, to, 1), opacity: 1 },
  ];
  return part?.animate(frames, GLIDE) ?? null;
}

function move(part: Element | undefined, from: Point, to: Point, scale: number): Animation | null {
  if (Math.hypot(from.x - to.x, from.y - to.y) < STILL && Math.abs(scale - 1) < 0.005) return null;
  const frames = [{ transform: placed(from, to, scale) }, { transform: placed(to, to, 1) }];
  return part?.animate(frames, GLIDE) ?? null;
}

function fadeIn(part: Element | undefined): Animation | null {
  return part?.animate([{ opacity: 0 }, { opacity: 1 }], FADE) ?? null;
}

function dim(part: Element | undefined): Animation | null {
  return part?.animate([{ opacity: DIM }, { opacity: 1 }], GLIDE) ?? null;
}
