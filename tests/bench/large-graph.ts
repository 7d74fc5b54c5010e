import { drawDiagram } from "#lib/diagram/draw-diagram.ts";
import { legendOf } from "#lib/diagram/legend-of.ts";
import { encodeLink } from "#lib/document/link.ts";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";

const INPUTS = 16;

/** The address of an example of one's own, whose graph has at least so many nodes and edges. */
export async function largeGraph(nodes: number, edges: number): Promise<string> {
  const document = readDocument({
    chalkgrad: 1,
    kind: "expression",
    notation: "cs231n",
    program: program(),
    inputs: Object.fromEntries(numbered(INPUTS, (i) => [`x${i}`, (i % 5) - 1.5])),
  });
  const solution = solve(document);
  const diagram = drawDiagram(solution.graph, legendOf(solution));
  if (diagram.nodes.length < nodes || diagram.edges.length < edges)
    throw new Error(`${diagram.nodes.length} nodes and ${diagram.edges.length} edges: too few`);
  const { notation } = document;
  const hash = await encodeLink({ document, original: null, step: 1, view: "student", notation });
  return `/own/${hash}`;
}

/** Products of neighbours, sums of neighbouring products, products of those, and all of them added. */
function program(): string {
  const lines = [
    ...numbered(INPUTS - 1, (i) => `p${i} = x${i} * x${i + 1}`),
    ...numbered(INPUTS - 2, (i) => `s${i} = p${i} + p${i + 1}`),
    ...numbered(INPUTS - 3, (i) => `r${i} = s${i} * s${i + 1}`),
  ];
  return [...lines, `f = ${numbered(INPUTS - 3, (i) => `r${i}`).join(" + ")}`].join("\n");
}

/** What belongs to each number from 1. */
function numbered<Item>(count: number, item: (number: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => item(index + 1));
}
