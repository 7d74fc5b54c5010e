import type {
  Application,
  Condition,
  Expression,
  OperationName,
  Piecewise,
  QuantityId,
} from "#lib/engine/expression/expression.ts";
import {
  atLeast,
  binding,
  box,
  breakLevel,
  joinedBy,
  preceded,
  texOfBox,
  unsigned,
  widthOf,
  type Binding,
  type Box,
  type BoxShape,
  type Joint,
  type Piece,
} from "#lib/notation/tex-box.ts";
import { numberBox } from "#lib/notation/tex-leaf.ts";
import { productBox } from "#lib/notation/tex-product.ts";

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
      return casesBox(expression, leaf);
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
      return sumBox(first(binding.sum), args.slice(1), leaf);
    case "subtract":
      return differenceBox(first(binding.sum), operandBox(at(args, 1), leaf, binding.product));
    case "multiply":
      return productBox(factorBoxes(args, leaf, leading));
    case "xlogy":
      return productBox([first(binding.product), call("\\ln", 2, [argument(1)])]);
    case "divide":
      return fractionBox(expression, leaf);
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
      return softmaxBox(args, leaf);
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
    case "softplus": {
      const { tex, width } = functionNames[operation];
      return call(
        tex,
        width,
        args.map((each) => boxOf(each, leaf)),
      );
    }
  }
}

type FunctionName = Exclude<
  OperationName,
  | "add"
  | "subtract"
  | "multiply"
  | "divide"
  | "negate"
  | "power"
  | "exp"
  | "sqrt"
  | "abs"
  | "xlogy"
  | "softmax"
>;

const functionNames: Readonly<
  Record<FunctionName, { readonly tex: string; readonly width: number }>
> = {
  sigmoid: { tex: "\\sigma", width: 1 },
  log: { tex: "\\ln", width: 2 },
  sin: { tex: "\\sin", width: 3 },
  cos: { tex: "\\cos", width: 3 },
  tan: { tex: "\\tan", width: 3 },
  tanh: { tex: "\\tanh", width: 4 },
  atan: { tex: "\\arctan", width: 6 },
  sign: { tex: "\\operatorname{sign}", width: 4 },
  max: { tex: "\\max", width: 3 },
  min: { tex: "\\min", width: 3 },
  step: { tex: "\\operatorname{step}", width: 4 },
  relu: { tex: "\\operatorname{ReLU}", width: 4 },
  "leaky-relu": { tex: "\\operatorname{LeakyReLU}", width: 9 },
  elu: { tex: "\\operatorname{ELU}", width: 3 },
  softplus: { tex: "\\operatorname{softplus}", width: 8 },
};

const plus = termJoint(" + ");
const minus = termJoint(" - ");

function termJoint(tex: string): Joint {
  return { tex, texAtBreak: tex, width: 3, breakBefore: breakLevel.term };
}

/** a + b − c: a term that is negated is subtracted. */
function sumBox(first: Box, terms: readonly Expression[], leaf: Leaf): Box {
  const pieces: Piece[] = [...first.pieces];
  let { right, tall } = first;
  for (const term of terms) {
    const subtracted = operandOf(term, "negate");
    const inner = subtracted
      ? operandBox(subtracted, leaf, binding.product)
      : operandBox(term, leaf, binding.sum);
    pieces.push(...joinedBy(subtracted ? minus : plus, inner));
    right = inner.right;
    tall ||= inner.tall;
  }
  return { pieces, binds: binding.sum, left: first.left, right, signed: first.signed, tall };
}

function differenceBox(left: Box, subtrahend: Box): Box {
  return {
    pieces: [...left.pieces, ...joinedBy(minus, subtrahend)],
    binds: binding.sum,
    left: left.left,
    right: subtrahend.right,
    signed: left.signed,
    tall: left.tall || subtrahend.tall,
  };
}

function negated(inner: Box): Box {
  return {
    ...inner,
    pieces: preceded("-", inner),
    binds: binding.product,
    signed: true,
  };
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

function fractionBox({ arguments: args }: Application, leaf: Leaf): Box {
  const [numerator, denominator] = [at(args, 0), at(args, 1)];
  const above = boxOf(numerator, leaf);
  const below = boxOf(denominator, leaf);
  if (numerator.kind === "constant" && denominator.kind === "constant") {
    const ratio = `\\tfrac{${texOfBox(above)}}{${texOfBox(below)}}`;
    return box(ratio, 1, { binds: binding.power, left: "ratio", tall: false });
  }
  const width = Math.max(widthOf(above), widthOf(below)) + 1;
  const shape: BoxShape = { binds: binding.power, left: "fraction", tall: true };
  return box(`\\frac{${texOfBox(above)}}{${texOfBox(below)}}`, width, shape);
}

function powerBox(base: Box, exponent: Box): Box {
  const tex = `${texOfBox(base)}^{${texOfBox(exponent)}}`;
  const right = base.right === "digit" ? "bracket" : base.right;
  return box(tex, widthOf(base) + 0.7 * widthOf(exponent), {
    binds: binding.power,
    left: base.left,
    right: right === "word" ? "letter" : right,
    signed: base.signed,
    tall: base.tall || exponent.tall,
  });
}

function enclosed(opening: string, inner: Box, closing: string): Box {
  const shape: BoxShape = { left: "letter", right: "bracket", tall: inner.tall };
  return box(opening + texOfBox(inner) + closing, widthOf(inner) + 2, shape);
}

/** f(x, y) */
function call(name: string, width: number, args: readonly Box[]): Box {
  const tall = args.some((each) => each.tall);
  const [open, close] = tall ? ["\\left(", "\\right)"] : ["(", ")"];
  const inside = args.map(texOfBox).join(", ");
  const insideWidth = args.reduce((sum, each) => sum + widthOf(each) + 1, 1);
  const shape: BoxShape = { left: "letter", right: "bracket", tall };
  return box(name + open + inside + close, width + insideWidth, shape);
}

/** softmax(j; z₁ … zₙ): the j-th output stands for itself as an index. */
function softmaxBox([chosen, ...inputs]: readonly Expression[], leaf: Leaf): Box {
  if (chosen?.kind !== "constant") throw new Error("internal: softmax without its unit's number");
  const name = `\\operatorname{softmax}_{${chosen.value}}`;
  return call(
    name,
    8,
    inputs.map((each) => boxOf(each, leaf)),
  );
}

/** The value under each condition. In parentheses at once, since the brace closes on the left only. */
function casesBox({ cases, otherwise }: Piecewise, leaf: Leaf): Box {
  const rows = cases.map(({ condition, value }) => {
    const inner = boxOf(value, leaf);
    return { tex: `${texOfBox(inner)} & \\text{if } ${conditionTex(condition, leaf)}`, inner };
  });
  const last = boxOf(otherwise, leaf);
  const lines = [...rows.map((row) => row.tex), `${texOfBox(last)} & \\text{otherwise}`];
  const width = Math.max(...[...rows.map((row) => row.inner), last].map(widthOf)) + 12;
  const tex = `\\begin{cases} ${lines.join(" \\\\ ")} \\end{cases}`;
  return box(tex, width, { binds: binding.sum, left: "bracket", tall: true });
}

function conditionTex({ left, relation, right }: Condition, leaf: Leaf): string {
  const sign: Record<Condition["relation"], string> = { "<": "\\lt", ">": "\\gt", "=": "=" };
  return `${texOf(left, leaf)} ${sign[relation]} ${texOf(right, leaf)}`;
}

function operandOf(expression: Expression, operation: OperationName): Expression | null {
  return expression.kind === "apply" && expression.operation === operation
    ? at(expression.arguments, 0)
    : null;
}

function at(args: readonly Expression[], index: number): Expression {
  const argument = args[index];
  if (!argument) throw new Error("internal: an operation lacks an argument");
  return argument;
}
