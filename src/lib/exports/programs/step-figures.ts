import type { Solution } from "#lib/document/solution.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { ids } from "#lib/engine/network/identifiers.ts";
import type { Quantity } from "#lib/engine/trace/quantity.ts";
import type { ProgramFigure } from "#lib/exports/programs/program.ts";
import { plainOf } from "#lib/notation/plain.ts";
import { findNotation } from "#lib/notation/registry.ts";

/**
 * What a book works out on the way beside the figures of a result, as the matrices of a program
 * have it: the loss of each unit, the factors of the chain rule, the shares of a sum.
 *
 * @param known figures that are printed already
 */
export function stepFigures(
  { trace, notation, naming }: Solution,
  known: readonly ProgramFigure[],
  outputFirst: boolean,
): ProgramFigure[] {
  const symbols = findNotation(notation);
  const printed = new Set(known.map(({ name }) => name));
  return trace.steps.flatMap(({ id, value }) => {
    const quantity = trace.quantities.get(id);
    const code = quantity ? codeOf(quantity, trace.quantities, outputFirst) : null;
    if (!quantity || code === null) return [];
    const name = plainOf(symbols.symbol(quantity, naming));
    return printed.has(name) ? [] : [{ name, value, code }];
  });
}

function codeOf(
  quantity: Quantity,
  quantities: ReadonlyMap<QuantityId, Quantity>,
  outputFirst: boolean,
): string | null {
  if (quantity.kind === "unit-loss" && quantity.datum === null)
    return `losses[0, ${quantity.unit - 1}]`;
  if (quantity.kind !== "derivative" || quantity.datum !== null || quantity.sign === -1)
    return null;
  const { of, by, through } = quantity;
  const [out, net] = [quantities.get(by), quantities.get(through ?? by)];
  if (net?.kind === "net-input" && of === ids.output(net.layer, net.unit, null))
    return `slope${net.layer}[0, ${net.unit - 1}]`;
  if (of !== ids.loss(null) || out?.kind !== "output") return null;
  if (through === null) return `dE_dout${out.layer}[0, ${out.unit - 1}]`;
  if (net?.kind !== "net-input") return null;
  const weights = `W${net.layer}${outputFirst ? "_new" : ""}`;
  return `delta${net.layer}[0, ${net.unit - 1}] * ${weights}[${net.unit - 1}, ${out.unit - 1}]`;
}
