import type { Slot } from "#lib/document/slot.ts";
import type {
  Diagram,
  DiagramEdge,
  DiagramNode,
  FigureRemark,
  Point,
} from "#lib/diagram/diagram.ts";
import { pointsOf } from "#lib/diagram/path-points.ts";
import { rounded } from "#lib/diagram/route.ts";
import { upTo } from "#lib/diagram/way.ts";

/** A mark for what a gate does to the signal, where it does it. */
export interface SignalMark extends Place {
  readonly remark: FigureRemark;
  /** The figure that it belongs to: it shows when that one does. */
  readonly slot: Slot;
}

interface Place extends Point {
  /** The direction of what is stopped there, in degrees. */
  readonly angle: number;
}

/** Between the rim of a gate and the bar that stops the signal there. */
const FROM_GATE = 11;
const SATURATED_INSET = 9;

/** The saturated and the stopping gates of a picture. */
export function signalMarks({ nodes, edges }: Diagram): readonly SignalMark[] {
  const atNodes = nodes.flatMap((node) =>
    node.figures.flatMap(({ remark, slot }): readonly SignalMark[] => {
      if (remark === null) return [];
      const wire = edges.find(({ quantities }) => quantities.includes(slot.quantity));
      const place = remark === "saturated" ? cornerOf(node) : wire ? barOn(wire) : barBefore(node);
      return [{ remark, slot, ...place }];
    }),
  );
  const onWires = edges.flatMap((edge) =>
    edge.figures.flatMap(({ remark, slot }): readonly SignalMark[] =>
      remark === null ? [] : [{ remark, slot, ...barOn(edge) }],
    ),
  );
  return [...atNodes, ...onWires];
}

/** The upper corner: below stands the net input, and what it was before a change. */
function cornerOf({ x, y, width, height }: DiagramNode): Place {
  return {
    x: rounded(x + width / 2 - SATURATED_INSET),
    y: rounded(y - height / 2 + SATURATED_INSET),
    angle: 0,
  };
}

/** Across a wire, where it comes out of the gate backwards. */
function barOn({ path }: DiagramEdge): Place {
  const backwards = pointsOf(path).toReversed();
  const [end] = backwards;
  const bar = upTo(backwards, FROM_GATE).at(-1);
  if (!end || !bar) throw new Error(`internal: ${path} is no wire`);
  const angle = (Math.atan2(end.y - bar.y, end.x - bar.x) * 180) / Math.PI;
  return { x: rounded(bar.x), y: rounded(bar.y), angle: rounded(angle) };
}

/** Before a unit, which passes nothing on to any of its wires. */
function barBefore({ x, y, width }: DiagramNode): Place {
  return { x: rounded(x - width / 2 - FROM_GATE), y, angle: 0 };
}
