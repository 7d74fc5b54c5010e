import type { Diagram, DiagramEdge, DiagramFigure, DiagramNode } from "#lib/diagram/diagram.ts";
import type { LitStep } from "#lib/diagram/lit.ts";
import {
  against,
  along,
  computes,
  nodeOf,
  pointAt,
  pulse,
  readFigure,
  VALUE,
  type Pulse,
} from "#lib/diagram/pulse.ts";
import { upToPlace } from "#lib/diagram/way.ts";

const CHANGE = { takes: 380 };
/** What the change is made of arrives first. */
const ARRIVAL = 400;

/** The old value becomes the new one in its place, once what changes it has arrived. */
export function updatePulses(diagram: Diagram, step: LitStep): readonly Pulse[] {
  const wire = diagram.edges.find((edge) => computes(edge, step));
  if (wire) {
    const arriving = changes(diagram, wire, step);
    return [...arriving, ...becoming(wire, step, arriving.length > 0 ? ARRIVAL : 0)];
  }
  const nodes = diagram.nodes.filter((each) => computes(each, step));
  return nodes.flatMap((node) => becoming(node, step, 0));
}

/** Where a book goes straight from the error to the new weight, both factors come to the wire. */
function changes(diagram: Diagram, wire: DiagramEdge, step: LitStep): readonly Pulse[] {
  const place = wire.figures.find(({ role }) => role === "weight");
  if (!place) return [];
  const error = readFigure(nodeOf(diagram, wire.to), step, ["gradient"]);
  const value = readFigure(nodeOf(diagram, wire.from), step, VALUE);
  const times = { takes: ARRIVAL };
  return [
    ...(error ? [pulse(error.slot.figure, upToPlace(against(wire, error), place), times)] : []),
    ...(value ? [pulse(value.slot.figure, upToPlace(along(wire, value), place), times)] : []),
  ];
}

function becoming(
  { figures }: DiagramEdge | DiagramNode,
  step: LitStep,
  begins: number,
): readonly Pulse[] {
  const next = figures.find(({ slot }) => slot.quantity === step.id);
  const old = next && figures.find((each) => isOld(each, next));
  if (!next || !old) return [];
  return [pulse(old.slot.figure, [pointAt(old), pointAt(next)], { begins, ...CHANGE })];
}

function isOld({ role }: DiagramFigure, next: DiagramFigure): boolean {
  switch (next.role) {
    case "new-weight":
      return role === "weight";
    case "new-bias":
      return role === "bias";
    case "new-value":
      return role === "value";
    case "value":
    case "inside":
    case "gradient":
    case "bias":
    case "weight":
    case "weight-gradient":
    case "share":
      return false;
  }
}
