import type { Diagram, DiagramEdge, DiagramFigure, DiagramNode } from "#lib/diagram/diagram.ts";
import type { LitStep } from "#lib/diagram/lit.ts";
import {
  against,
  along,
  computes,
  isRead,
  nodeOf,
  oneByOne,
  pointAt,
  pulse,
  readFigure,
  VALUE,
  type Pulse,
} from "#lib/diagram/pulse.ts";
import { lengthOf, upTo, upToPlace, type Way } from "#lib/diagram/way.ts";

/** From above into the gate; then on along the wire. */
const UPSTREAM = 260;
const ONWARD = { begins: 280, takes: 400 };

/** How far past the rim of a gate a signal gets that is stopped there. */
const STOPPED_AFTER = 10;

/** The gradient comes from above, is met by the local one, and goes on against the wires. */
export function backwardPulses(diagram: Diagram, step: LitStep): readonly Pulse[] {
  const wire = diagram.edges.find((edge) => computes(edge, step));
  if (wire) {
    return weightOf(wire) ? onWeight(diagram, wire, step) : throughGate(diagram, wire, step);
  }
  const node = diagram.nodes.find((each) => computes(each, step));
  if (!node) return [];
  const contributions = comingBack(diagram, node, step);
  return contributions.length > 0 ? contributions : fromLoss(diagram, node, step);
}

/** Upstream and local gradient meet at the gate; their product goes back along the wire. */
function throughGate(diagram: Diagram, wire: DiagramEdge, step: LitStep): readonly Pulse[] {
  const gate = nodeOf(diagram, wire.to);
  const upstream = readFigure(gate, step, ["gradient"]);
  const met = upstream
    ? [pulse(upstream.slot.figure, [pointAt(upstream), pointAt(gate)], { takes: UPSTREAM })]
    : [];
  return [...met, ...localOperands(diagram, gate, step), onward(diagram, wire, step)];
}

/** The values that the local gradient is made of come to the gate along its other wires. */
function localOperands(diagram: Diagram, gate: DiagramNode, step: LitStep): readonly Pulse[] {
  return diagram.edges
    .filter(({ to }) => to === gate.id)
    .flatMap((edge) => {
      const value = readFigure(nodeOf(diagram, edge.from), step, VALUE);
      if (!value) return [];
      return [
        pulse(value.slot.figure, [...along(edge, value), pointAt(gate)], { takes: UPSTREAM }),
      ];
    });
}

/** What comes of it, as far as the figure that it becomes; or no further than the gate. */
function onward(diagram: Diagram, wire: DiagramEdge, step: LitStep): Pulse {
  const gate = nodeOf(diagram, wire.to);
  const source = nodeOf(diagram, wire.from);
  const result = [...wire.figures, ...source.figures].find(({ slot }) => slot.quantity === step.id);
  const way = against(wire, gate);
  if (result?.remark === "stopped") {
    const upstream = readFigure(gate, step, ["gradient"]);
    const rim = lengthOf(way.slice(0, 2));
    const stop = upTo(way, rim + STOPPED_AFTER);
    return pulse(upstream?.slot.figure ?? null, stop, { ...ONWARD, takes: 260, stops: true });
  }
  const onWire = result !== undefined && wire.figures.includes(result);
  return pulse(
    result?.slot.figure ?? null,
    onWire ? upToPlace(way, result) : to(way, source, result),
    ONWARD,
  );
}

/** A weight's gradient: the error comes back to the wire, the value that went along it joins it. */
function onWeight(diagram: Diagram, wire: DiagramEdge, step: LitStep): readonly Pulse[] {
  const [above, below] = [nodeOf(diagram, wire.to), nodeOf(diagram, wire.from)];
  const place = wire.figures.find(({ slot }) => slot.quantity === step.id) ?? wire.figures[0];
  if (!place) return [];
  const error = readFigure(above, step, ["gradient"]);
  const value = readFigure(below, step, VALUE);
  return [
    ...(isRead(above, step)
      ? [pulse(error?.slot.figure ?? null, upToPlace(against(wire, error ?? above), place))]
      : []),
    ...(isRead(below, step)
      ? [pulse(value?.slot.figure ?? null, upToPlace(along(wire, value ?? below), place))]
      : []),
  ];
}

/** At a fork, and at a unit that several units read, the contributions arrive one by one. */
function comingBack(diagram: Diagram, node: DiagramNode, step: LitStep): readonly Pulse[] {
  const result = node.figures.find(({ slot }) => slot.quantity === step.id);
  const ways = diagram.edges
    .filter(({ from }) => from === node.id)
    .flatMap((wire) => contribution(nodeOf(diagram, wire.to), wire, step));
  const times = oneByOne(ways.length);
  const stops = result?.remark === "stopped";
  return ways.map(({ figure, way }, index) =>
    pulse(figure, stops ? way : to(way, node, result), { ...times[index], stops }),
  );
}

interface Contribution {
  readonly figure: string | null;
  readonly way: Way;
}

function contribution(above: DiagramNode, wire: DiagramEdge, step: LitStep): Contribution[] {
  const share = readFigure(wire, step, ["share"]);
  if (share) {
    const passed = upToPlace(along(wire, null), share);
    return [{ figure: share.slot.figure, way: [pointAt(share), ...passed.toReversed().slice(1)] }];
  }
  if (!isRead(wire, step)) return [];
  const error = readFigure(above, step, ["gradient"]);
  return [{ figure: error?.slot.figure ?? null, way: against(wire, error ?? above) }];
}

/** The first error of all: it comes from the loss, which compares output and target. */
function fromLoss(diagram: Diagram, node: DiagramNode, step: LitStep): readonly Pulse[] {
  const compares = diagram.nodes.some((each) => each.kind === "target" && isRead(each, step));
  const wires = diagram.edges.filter(({ from }) => from === node.id);
  const wire = wires.find(({ to: reader }) => nodeOf(diagram, reader).kind === "loss");
  if (!compares || !wire) return [];
  const result = node.figures.find(({ slot }) => slot.quantity === step.id);
  const way = against(wire, nodeOf(diagram, wire.to));
  return [pulse(result?.slot.figure ?? null, to(way, node, result))];
}

/** On to the node, and to the figure that it becomes there. */
function to(way: Way, node: DiagramNode, result: DiagramFigure | undefined): Way {
  return [...way, pointAt(node), ...(result ? [pointAt(result)] : [])];
}

function weightOf({ figures }: DiagramEdge): boolean {
  return figures.some(({ role }) => role === "weight");
}
