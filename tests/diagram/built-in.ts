import type { Diagram } from "#lib/diagram/diagram.ts";
import { drawDiagram } from "#lib/diagram/draw-diagram.ts";
import { legendOf } from "#lib/diagram/legend-of.ts";
import type { LitStep } from "#lib/diagram/lit.ts";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import type { Solution } from "#lib/document/solution.ts";
import { findExample } from "#lib/examples/registry.ts";

export interface Drawn {
  readonly solution: Solution;
  readonly diagram: Diagram;
}

/** A built-in example, solved and drawn. */
export function builtIn(name: string): Drawn {
  return drawn(findExample(name)?.variants[0].document);
}

export function drawnProgram(program: string, inputs: Readonly<Record<string, number>>): Drawn {
  return drawn({ chalkgrad: 1, kind: "expression", program, inputs });
}

function drawn(document: unknown): Drawn {
  const solution = solve(readDocument(document));
  return { solution, diagram: drawDiagram(solution.graph, legendOf(solution)) };
}

export function stepOf({ solution }: Drawn, id: string): LitStep {
  const step = solution.trace.steps.find((each) => each.id === id);
  if (!step) throw new Error(`no step ${id}`);
  return step;
}
