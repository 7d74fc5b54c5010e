import type {
  Application,
  Expression,
  Piecewise,
  QuantityId,
} from "#lib/engine/expression/expression.ts";
import {
  atLeast,
  binding,
  box,
  texOfBox,
  unsigned,
  type Binding,
  type Box,
} from "#lib/notation/tex-box.ts";
import { casesBox } from "#lib/notation/tex-cases.ts";
import { fractionBox, powerBox, ratioBox } from "#lib/notation/tex-fraction.ts";
import { enclosed, functionBox, softmaxBox } from "#lib/notation/tex-function.ts";
import { numberBox } from "#lib/notation/tex-leaf.ts";
import { productBox } from "#lib/notation/tex-product.ts";
import { negated, sumBox, type Term } from "#lib/notation/tex-sum.ts";

/** How a quantity is written: as its symbol, or as its number. */
export type Leaf = (quantity: QuantityId) => Box;

/** An expression as TeX on one line. */
export function texOf(expression: Expression, leaf: Leaf): string {
  return texOfBox(boxOf(expression, leaf));
}

/** An expression laid out with no more parentheses than it needs. */
export function boxOf(expression: Expression, leaf: Leaf): Box {
  switch (expression.kind) {
    case "constant":
      return numberBox(String(expression.value));
    case "reference":
      return leaf(expression.quantity);
    case "piecewise":
      return piecewiseBox(expression, leaf);
    case "apply":
      return applicationBox(expression, leaf, true);
  }
}

/**
 * An operand after the first, which has to bind at least so tightly. A minus sign at its beginning
 * is put in parentheses, and no more than that: 0.1 + (−0.3) · 0.5.
 */
function operandBox(expression: Expression, leaf: Leaf, needed: Binding): Box {
  const inner = boxOf(expression, leaf);
  if (inner.binds < needed || !inner.signed) return atLeast(needed, inner);
  return unsigned(expression.kind === "apply" ? applicationBox(expression, leaf, false) : inner);
}

/** @param leading whether a minus sign may stand at the beginning */
function applicationBox(expression: Application, leaf: Leaf, leading: boolean): Box {
  const { operation, arguments: args } = expression;
  const argument = (index: number): Box => boxOf(at(args, index), leaf);
  const first = (needed: Binding): Box =>
    leading ? atLeast(needed, argument(0)) : operandBox(at(args, 0), leaf, needed);
  switch (operation) {
    case "add":
      return sumBox(
        first(binding.sum),
        args.slice(1).map((term) => termOf(term, leaf)),
      );
    case "subtract":
      return sumBox(first(binding.sum), [
        { sign: "-", box: operandBox(at(args, 1), leaf, binding.product) },
      ]);
    case "multiply":
      return productBox(factorBoxes(args, leaf, leading));
    case "xlogy":
      return productBox([first(binding.product), functionBox("log", [argument(1)])]);
    case "divide":
      return args.every(({ kind }) => kind === "constant")
        ? ratioBox(argument(0), argument(1))
        : fractionBox(argument(0), argument(1));
    case "negate":
      return negated(operandBox(at(args, 0), leaf, binding.product));
    case "power":
      return powerBox(atLeast(binding.atom, argument(0)), argument(1));
    case "exp":
      return powerBox(box("e", 1), argument(0));
    case "sqrt":
      return enclosed("\\sqrt{", argument(0), "}");
    case "abs":
      return enclosed("\\left|", argument(0), "\\right|");
    case "softmax":
      return softmaxBox(
        unitNumber(at(args, 0)),
        args.slice(1).map((each) => boxOf(each, leaf)),
      );
    case "sigmoid":
    case "log":
    case "sin":
    case "cos":
    case "tan":
    case "tanh":
    case "atan":
    case "sign":
    case "max":
    case "min":
    case "step":
    case "relu":
    case "leaky-relu":
    case "elu":
    case "softplus":
      return functionBox(
        operation,
        args.map((each) => boxOf(each, leaf)),
      );
  }
}

/** A term after the first; one that is negated is subtracted. */
function termOf(term: Expression, leaf: Leaf): Term {
  const subtracted =
    term.kind === "apply" && term.operation === "negate" ? at(term.arguments, 0) : null;
  return subtracted
    ? { sign: "-", box: operandBox(subtracted, leaf, binding.product) }
    : { sign: "+", box: operandBox(term, leaf, binding.sum) };
}

/** Only the first factor may begin with a minus sign. A product within the product is the same product. */
function factorBoxes(factors: readonly Expression[], leaf: Leaf, leading: boolean): Box[] {
  return flattened(factors).map((factor, index) =>
    leading && index === 0
      ? atLeast(binding.product, boxOf(factor, leaf))
      : operandBox(factor, leaf, binding.product),
  );
}

function flattened(factors: readonly Expression[]): Expression[] {
  return factors.flatMap((factor) =>
    factor.kind === "apply" && factor.operation === "multiply"
      ? flattened(factor.arguments)
      : [factor],
  );
}

function piecewiseBox({ cases, otherwise }: Piecewise, leaf: Leaf): Box {
  const boxes = cases.map(({ condition: { left, relation, right }, value }) => ({
    value: boxOf(value, leaf),
    left: boxOf(left, leaf),
    relation,
    right: boxOf(right, leaf),
  }));
  return casesBox(boxes, boxOf(otherwise, leaf));
}

function unitNumber(argument: Expression): number {
  if (argument.kind !== "constant") throw new Error("internal: softmax without its unit's number");
  return argument.value;
}

function at(args: readonly Expression[], index: number): Expression {
  const argument = args[index];
  if (!argument) throw new Error("internal: an operation lacks an argument");
  return argument;
}
