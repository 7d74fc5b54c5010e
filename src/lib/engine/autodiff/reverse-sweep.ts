import { add, constant, multiply, reference } from "#lib/engine/expression/build.ts";
import type { Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import { referencesOf } from "#lib/engine/expression/references.ts";
import { localGradient } from "#lib/engine/operations/differentiate.ts";
import type { DerivationBuilder } from "#lib/engine/trace/derivation-builder.ts";
import type { Line } from "#lib/engine/trace/derivation.ts";

export interface Sweep {
  /** The quantity whose gradient is taken. */
  readonly output: QuantityId;
  /** Whether ∂output/∂quantity is wanted for its own sake. */
  readonly wanted: (quantity: QuantityId) => boolean;
  /** The example of the batch that the derivatives belong to. */
  readonly datum: number | null;
}

/** The name of ∂of/∂by, or of the share of it that arrives through `through`. */
export function derivativeId(of: QuantityId, by: QuantityId, through?: QuantityId): QuantityId {
  return through === undefined ? `d${of}/d${by}` : `d${of}/d${by}|${through}`;
}

/**
 * Reverse-mode differentiation: appends to `builder` the backward pass over `forward`, whose
 * lines stand in topological order. Each gate passes upstream × local gradient to each of its
 * inputs; where a quantity feeds several gates its shares are added up in a line of their own
 * (Baydin et al., Automatic Differentiation in Machine Learning, JMLR 2018, §3.2).
 *
 * Quantities on which `output` does not depend get no line: their gradient is 0.
 */
export function reverseSweep(
  builder: DerivationBuilder,
  forward: readonly Line[],
  sweep: Sweep,
): void {
  const edges = activeEdges(forward, sweep);
  const shares = new Map<QuantityId, Expression[]>();
  const waitingFor = new Map<QuantityId, number>();
  for (const { to } of edges.flat()) waitingFor.set(to, (waitingFor.get(to) ?? 0) + 1);

  define(builder, sweep, sweep.output, undefined, constant(1), "seed");
  for (const { from, to, definition } of edges.flat()) {
    const fork = (waitingFor.get(to) ?? 0) > 1 || shares.has(to);
    const upstream = reference(derivativeId(sweep.output, from));
    const local = localGradient(definition, to, from);
    const share = define(
      builder,
      sweep,
      to,
      fork ? from : undefined,
      multiply(local, upstream),
      "local-times-upstream",
      // at the output itself the local gradient is the whole derivative: nothing to chain
      from === sweep.output
        ? undefined
        : multiply(localDerivative(builder, sweep, from, to), upstream),
    );
    if (!fork) continue;
    const collected = [...(shares.get(to) ?? []), share];
    shares.set(to, collected);
    const left = (waitingFor.get(to) ?? 0) - 1;
    waitingFor.set(to, left);
    if (left === 0) define(builder, sweep, to, undefined, add(...collected), "fork");
  }
}

interface ActiveEdge {
  /** The gate that the gradient comes from. */
  readonly from: QuantityId;
  /** The input of the gate that it goes to. */
  readonly to: QuantityId;
  readonly definition: Expression;
}

/** The edges along which gradient flows, gate by gate from the output back. */
function activeEdges(forward: readonly Line[], { output, wanted }: Sweep): ActiveEdge[][] {
  const needsGradient = new Set<QuantityId>();
  const uses = forward.map((line) => referencesOf(line.definition));
  forward.forEach((line, index) => {
    const inputs = uses[index] ?? [];
    for (const input of inputs) if (wanted(input)) needsGradient.add(input);
    if (wanted(line.subject) || inputs.some((input) => needsGradient.has(input)))
      needsGradient.add(line.subject);
  });
  const reachesOutput = new Set<QuantityId>([output]);
  const edges: ActiveEdge[][] = [];
  for (let index = forward.length - 1; index >= 0; index -= 1) {
    const line = forward[index];
    if (!line || !reachesOutput.has(line.subject)) continue;
    const inputs = (uses[index] ?? []).filter((input) => needsGradient.has(input));
    for (const input of inputs) reachesOutput.add(input);
    edges.push(inputs.map((to) => ({ from: line.subject, to, definition: line.definition })));
  }
  return edges;
}

function define(
  builder: DerivationBuilder,
  { output, datum }: Sweep,
  by: QuantityId,
  through: QuantityId | undefined,
  definition: Expression,
  rule: "seed" | "local-times-upstream" | "fork",
  law?: Expression,
): Expression {
  return builder.define({
    id: derivativeId(output, by, through),
    quantity: { kind: "derivative", of: output, by, through: through ?? null, datum, sign: 1 },
    definition,
    ...(law && { law }),
    rule,
    phase: "backward",
  });
}

function localDerivative(
  builder: DerivationBuilder,
  { datum }: Sweep,
  of: QuantityId,
  by: QuantityId,
): Expression {
  return builder.mention(derivativeId(of, by), {
    kind: "derivative",
    of,
    by,
    through: null,
    datum,
    sign: 1,
  });
}
