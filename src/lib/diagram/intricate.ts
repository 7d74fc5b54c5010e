import type { Graph } from "#lib/engine/graph/graph.ts";

/**
 * A careful layout takes time with about the cube of what stands in its columns: nodes, and the
 * bends of wires that pass a column by. With so many it takes a tenth of a second, with five times
 * as many fifteen seconds, and with some thousands there is no memory for it.
 */
const MOST_PLACES = 160;

/** Whether a graph is too intricate to be laid out carefully. */
export function isIntricate({ nodes, edges }: Graph): boolean {
  const columns = columnsOf({ nodes, edges });
  const firstReader = new Map<string, number>();
  for (const { from, to } of edges)
    firstReader.set(from, Math.min(firstReader.get(from) ?? Infinity, columns.get(to) ?? 0));
  // an input can stand right before the first gate that reads it
  const startOf = (id: string): number => columns.get(id) || (firstReader.get(id) ?? 1) - 1;
  const bends = edges.reduce(
    (sum, { from, to }) => sum + (columns.get(to) ?? 0) - startOf(from) - 1,
    0,
  );
  return nodes.length + bends > MOST_PLACES;
}

/** The column of each node: one after the last of those that it reads. */
function columnsOf({ nodes, edges }: Graph): ReadonlyMap<string, number> {
  const sources = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const { from, to } of edges) sources.get(to)?.push(from);
  const columns = new Map<string, number>();
  for (const { id } of nodes) {
    const before = (sources.get(id) ?? []).map((source) => columns.get(source) ?? 0);
    columns.set(id, Math.max(-1, ...before) + 1);
  }
  return columns;
}
