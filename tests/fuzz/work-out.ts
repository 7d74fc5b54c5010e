import { legendOf } from "#lib/diagram/legend-of.ts";
import { draw as drawWhole, drawDiagram } from "#lib/diagram/draw-diagram.ts";
import { followDiagram } from "#lib/diagram/follow-diagram.ts";
import { updatesNamed } from "#lib/document/printed-name.ts";
import type { Document } from "#lib/document/schema.ts";
import { solve } from "#lib/document/solve.ts";
import { UpdateError } from "#lib/document/update-error.ts";
import { NumericError } from "#lib/engine/trace/numeric-error.ts";
import { narrate } from "#lib/explanations/narrate.ts";

/** What working an example out may be refused with. */
export const workRefusals = [NumericError, UpdateError] as const;

/** Every number of an example, and every word about it. */
export function workOut(document: Document): void {
  narrate(solve(document));
}

/** Its picture. That of some hundred gates takes a second, and nobody can follow it. */
export function draw(document: Document): void {
  const solution = solve(document);
  drawDiagram(solution.graph, legendOf(solution));
}

/** The picture that it becomes from that of another one, as while somebody types. */
export function follow(document: Document, before: Document): void {
  const [next, last] = [solve(document), solve(before)];
  followDiagram(next.graph, legendOf(next), drawWhole(last.graph, legendOf(last), "swift"));
}

/**
 * Whether working it out is a matter of milliseconds. The format allows for seconds, and says how
 * many; here time is taken to find what is slow without a reason.
 */
export function isSmall(document: Document): boolean {
  const updates = document.printed.map(({ quantity }) => updatesNamed(quantity)?.updates ?? 0);
  const most = Math.max(0, ...updates);
  if (document.kind === "expression") return (document.training?.iterations ?? 0) + most <= 50;
  const [input, ...layers] = document.layers;
  const weights = layers.reduce(
    (sum, { units }, index) => sum + units * (layers[index - 1] ?? input).units,
    0,
  );
  const { optimizer, epochs } = document.training;
  // other methods have up to six lines more for each weight
  const lines = document.data.length + (optimizer.name === "sgd" ? 0 : 6);
  return weights * lines * (epochs + most) <= 100;
}
