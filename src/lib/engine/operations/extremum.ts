import { constant, divide, piecewise } from "#lib/engine/expression/build.ts";
import type { Expression } from "#lib/engine/expression/expression.ts";
import { binary, type Operation } from "#lib/engine/operations/operation.ts";

/** A gate that lets one of two inputs through: the one that `wins` over the other. */
export function extremum(choose: (x: number, y: number) => number, wins: "<" | ">"): Operation {
  const share = (own: Expression, other: Expression): Expression =>
    piecewise(
      [
        [{ left: own, relation: wins, right: other }, constant(1)],
        [{ left: own, relation: "=", right: other }, divide(constant(1), constant(2))],
      ],
      constant(0),
    );
  return binary(choose, [(x, y) => share(x, y), (x, y) => share(y, x)]);
}
