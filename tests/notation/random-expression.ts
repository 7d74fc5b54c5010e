import fc from "fast-check";
import { apply, constant, piecewise, reference } from "#lib/engine/expression/build.ts";
import type { Expression, OperationName } from "#lib/engine/expression/expression.ts";

/** Small expressions of every form over the symbols x, y, z. */
export function randomExpression(): fc.Arbitrary<Expression> {
  const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
    tree: fc.oneof({ maxDepth: 4, withCrossShrink: true }, leaf, branch(tie("tree"))),
  }));
  return tree;
}

const leaf = fc.oneof(
  fc.constantFrom("x", "y", "z").map(reference),
  fc.constantFrom(-2, -0.5, 0.25, 1, 2, 3).map(constant),
);

function branch(tree: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  const unary = fc.constantFrom<OperationName>(
    "negate",
    "exp",
    "log",
    "sqrt",
    "sin",
    "abs",
    "tanh",
  );
  const binary = fc.constantFrom<OperationName>("subtract", "divide", "power", "max", "min");
  const several = fc.constantFrom<OperationName>("add", "multiply");
  return fc.oneof(
    fc.tuple(unary, tree).map(([operation, x]) => apply(operation, x)),
    fc.tuple(binary, tree, tree).map(([operation, x, y]) => apply(operation, x, y)),
    fc
      .tuple(several, fc.array(tree, { minLength: 2, maxLength: 3 }))
      .map(([operation, terms]) => apply(operation, ...terms)),
    fc
      .tuple(tree, tree, tree)
      .map(([left, value, otherwise]) =>
        piecewise([[{ left, relation: ">", right: constant(0) }, value]], otherwise),
      ),
  );
}
