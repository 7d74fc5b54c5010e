import type { Diagram } from "#lib/diagram/diagram.ts";
import { drawDiagram } from "#lib/diagram/draw-diagram.ts";
import { legendOf } from "#lib/diagram/legend-of.ts";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import type { Solution } from "#lib/document/solution.ts";
import { findExample } from "#lib/examples/registry.ts";
import { narrate } from "#lib/explanations/narrate.ts";
import type { NarratedStep, Narration } from "#lib/explanations/narration.ts";
import { nothingChanged, type Moment } from "#lib/components/moment.ts";

/** A built-in example, solved in its own notation. */
export function solutionOf(name: string): Solution {
  const example = findExample(name);
  if (!example) throw new Error(`no example ${name}`);
  return solve(readDocument(example.variants[0].document));
}

/** A built-in example as its page has it. */
export function solved(name: string): { narration: Narration; diagram: Diagram } {
  const solution = solutionOf(name);
  return { narration: narrate(solution), diagram: drawDiagram(solution.graph, legendOf(solution)) };
}

export function stepOf({ steps }: Narration, number: number): NarratedStep {
  const step = steps[number - 1];
  if (!step) throw new Error(`no step ${number}`);
  return step;
}

export function momentAt(narration: Narration, position: number): Moment {
  const { phase, id, uses } = stepOf(narration, position);
  return {
    position,
    reached: position,
    phase,
    subject: id,
    uses,
    pointed: null,
    changed: nothingChanged,
  };
}
