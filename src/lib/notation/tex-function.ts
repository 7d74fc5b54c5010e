import type { OperationName } from "#lib/engine/expression/expression.ts";
import { box, texOfBox, widthOf, type Box, type BoxShape } from "#lib/notation/tex-box.ts";

/** Operations that are written as a name before their arguments. */
export type FunctionName = Exclude<
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

/** A function of the field, applied: σ(x), max(x, y). */
export function functionBox(name: FunctionName, args: readonly Box[]): Box {
  const { tex, width } = functionNames[name];
  return applied(tex, width, args);
}

/** softmax(j; z₁ … zₙ) with its j, from 1, as an index: it is no argument like the others. */
export function softmaxBox(unit: number, netInputs: readonly Box[]): Box {
  return applied(`\\operatorname{softmax}_{${unit}}`, 8, netInputs);
}

/** Between signs that need no parentheses: a root, an absolute value. */
export function enclosed(opening: string, inner: Box, closing: string): Box {
  const shape: BoxShape = { left: "letter", right: "bracket", tall: inner.tall };
  return box(opening + texOfBox(inner) + closing, widthOf(inner) + 2, shape);
}

/** f(x, y) */
function applied(name: string, width: number, args: readonly Box[]): Box {
  const tall = args.some((each) => each.tall);
  const [open, close] = tall ? ["\\left(", "\\right)"] : ["(", ")"];
  const inside = args.map(texOfBox).join(", ");
  const insideWidth = args.reduce((sum, each) => sum + widthOf(each) + 1, 1);
  const shape: BoxShape = { left: "letter", right: "bracket", tall };
  return box(name + open + inside + close, width + insideWidth, shape);
}
