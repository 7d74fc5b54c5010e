import { describe, expect, it } from "vitest";
import type { Diagram, Point } from "#lib/diagram/diagram.ts";
import { planMotion } from "#lib/diagram/motion.ts";
import type { Pulse } from "#lib/diagram/pulse.ts";
import { lengthOf } from "#lib/diagram/way.ts";
import { builtIn, drawnProgram, stepOf, type Drawn } from "./built-in.ts";

function motion(drawn: Drawn, id: string): readonly Pulse[] {
  return planMotion(drawn.diagram, stepOf(drawn, id)).pulses;
}

function figures(pulses: readonly Pulse[]): readonly (string | null)[] {
  return pulses.map(({ figure }) => figure);
}

const startOf = ({ way }: Pulse): Point | undefined => way[0];
const endOf = ({ way }: Pulse): Point | undefined => way.at(-1);

function placeOf({ nodes, edges }: Diagram, quantity: string): Point {
  const places = [...nodes, ...edges].flatMap((part) => part.figures);
  const place = places.find(({ slot }) => slot.quantity === quantity);
  if (!place) throw new Error(`${quantity} has no figure`);
  return { x: place.x, y: place.y };
}

describe("planMotion", () => {
  const mazur = builtIn("mazur");
  const hanKamber = builtIn("han-kamber");
  const rational = builtIn("rational");

  it("takes the operands along the wires into the unit, and the bias up into it", () => {
    const pulses = motion(mazur, "net.1.1");
    expect(figures(pulses)).toEqual(["0.05", "0.1", "0.35"]);
    const unit = mazur.diagram.nodes.find(({ id }) => id === "unit.1.1");
    for (const pulse of pulses) expect(endOf(pulse)).toEqual({ x: unit?.x, y: unit?.y });
    expect(pulses.map(startOf)[0]).toEqual(placeOf(mazur.diagram, "x.1"));
  });

  it("turns the net input into the output within the unit", () => {
    const [pulse] = motion(mazur, "out.1.1");
    expect(pulse?.figure).toBe("0.3775");
    expect(pulse && endOf(pulse)).toEqual(placeOf(mazur.diagram, "out.1.1"));
  });

  it("brings the first error back from the loss", () => {
    const [pulse, ...more] = motion(hanKamber, "err.2.1");
    expect(more).toEqual([]);
    expect(pulse?.figure).toBe("0.1311");
    const loss = hanKamber.diagram.nodes.find(({ kind }) => kind === "loss");
    expect(pulse && startOf(pulse)).toEqual({ x: loss?.x, y: loss?.y });
    expect(pulse && endOf(pulse)).toEqual(placeOf(hanKamber.diagram, "err.2.1"));
  });

  it("takes the error of the unit above back along the weight", () => {
    const [pulse] = motion(hanKamber, "err.1.1");
    expect(pulse?.figure).toBe("0.1311");
    expect(pulse && startOf(pulse)).toEqual(placeOf(hanKamber.diagram, "err.2.1"));
    expect(pulse && endOf(pulse)).toEqual(placeOf(hanKamber.diagram, "err.1.1"));
  });

  it("lets the contributions arrive one by one at a fork", () => {
    const pulses = motion(rational, "df/dx");
    expect(new Set(figures(pulses))).toEqual(new Set(["1.5832", "-0.0358", "0.5121"]));
    const begins = pulses.map((pulse) => pulse.begins);
    expect(new Set(begins).size).toBe(3);
    for (const pulse of pulses) expect(endOf(pulse)).toEqual(placeOf(rational.diagram, "df/dx"));
  });

  it("lets upstream and local gradient meet at the gate, and then sends the product on", () => {
    const pulses = motion(rational, "df/dnum");
    expect(figures(pulses)).toEqual(["1", "0.5121", "0.5121"]);
    const [upstream, local, onward] = pulses;
    expect(onward?.begins).toBeGreaterThanOrEqual(upstream?.takes ?? NaN);
    expect(onward?.begins).toBeGreaterThanOrEqual(local?.takes ?? NaN);
    expect(onward && endOf(onward)).toEqual(placeOf(rational.diagram, "df/dnum"));
  });

  it("ends on the wire where a share of a gradient stands", () => {
    const onward = motion(rational, "df/dx|sigx").at(-1);
    const share = placeOf(rational.diagram, "df/dx|sigx");
    const end = onward && endOf(onward);
    expect(Math.hypot((end?.x ?? 0) - share.x, (end?.y ?? 0) - share.y)).toBeLessThan(20);
  });

  it("stops the signal at the losing input of a max, and lets it through to the other", () => {
    const max = drawnProgram("m = max(x, y)\nf = m * z", { x: 2, y: -1, z: 3 });
    expect(motion(max, "df/dx").map(({ stops }) => stops)).not.toContain(true);
    const stopped = motion(max, "df/dy").at(-1);
    expect(stopped).toMatchObject({ figure: "3", stops: true });
    const gate = max.diagram.nodes.find(({ id }) => id === "m");
    expect(stopped && lengthOf(stopped.way)).toBeLessThan(gate?.width ?? NaN);
  });

  it("stops nothing where nothing came from above", () => {
    const dark = drawnProgram("a = relu(x)\nb = relu(a)\nf = b * z", { x: -2, z: 3 });
    const stopping = dark.solution.trace.steps
      .filter(({ phase }) => phase === "backward")
      .filter(({ id }) => motion(dark, id).some(({ stops }) => stops));
    expect(stopping.map(({ id }) => id)).toEqual(["df/dz", "df/da"]);
  });

  it("turns the old weight into the new one, after what changes it has come", () => {
    const pulses = motion(hanKamber, "w.2.1.1+");
    expect(figures(pulses)).toEqual(["0.1311", "0.332", "-0.3"]);
    expect(pulses.at(-1)?.begins).toBeGreaterThan(0);
    expect(figures(motion(mazur, "w.2.1.1+"))).toEqual(["0.4"]);
    expect(figures(motion(hanKamber, "b.2.1+"))).toEqual(["0.1"]);
  });

  it("begins where the figure stands, beside its caption", () => {
    const [value] = motion(rational, "df/dnum").slice(1);
    const captioned = placeOf(rational.diagram, "invden");
    expect(value && startOf(value)?.x).toBeGreaterThan(captioned.x + 10);
  });

  it.each(["mazur", "han-kamber", "rational", "sigmoid-gate", "xyz"])(
    "takes less than a second for each step of %s, and its figure comes last",
    (name) => {
      const drawn = builtIn(name);
      for (const step of drawn.solution.trace.steps) {
        const { pulses, reveals, revealAt } = planMotion(drawn.diagram, step);
        expect(reveals).toBe(step.id);
        expect(revealAt).toBeLessThan(850);
        for (const { way, begins, takes } of pulses) {
          expect(lengthOf(way)).toBeGreaterThan(0);
          expect(begins + takes).toBeLessThanOrEqual(revealAt + 60);
        }
      }
    },
  );
});
