import type { Application, OperationName } from "#lib/engine/expression/expression.ts";

/** What a gate does to the numbers that come in. */
export const forwardWords: Readonly<Record<OperationName, string>> = {
  add: "An add gate: it sums what comes in.",
  subtract: "A subtract gate: the first input minus the second.",
  multiply: "A multiply gate: the product of what comes in.",
  divide: "A divide gate: the first input over the second.",
  negate: "This gate turns the sign.",
  power: "A power gate: the first input raised to the second.",
  exp: "An exp gate: e to the power of what comes in.",
  log: "The natural logarithm of what comes in.",
  xlogy: "The first input times the natural logarithm of the second.",
  sqrt: "The square root of what comes in.",
  sin: "The sine of what comes in.",
  cos: "The cosine of what comes in.",
  tan: "The tangent of what comes in.",
  tanh: "The tanh squashes what comes in to a number between −1 and 1.",
  atan: "The arctan squashes what comes in to a number between −π/2 and π/2.",
  abs: "The absolute value: what comes in, without its sign.",
  sign: "Only the sign of what comes in gets through: 1, 0 or −1.",
  max: "A max gate: the larger of its two inputs gets through.",
  min: "A min gate: the smaller of its two inputs gets through.",
  step: "A step: 1 from 0 on, 0 below.",
  relu: "ReLU: a positive input gets through, anything else becomes 0.",
  "leaky-relu": "Leaky ReLU: a positive input gets through, anything else shrinks.",
  elu: "ELU: a positive input gets through, anything else bends towards a floor.",
  sigmoid: "The sigmoid squashes what comes in to a number between 0 and 1.",
  softplus: "The softplus: a ReLU with a rounded corner.",
  softmax: "The softmax: this input’s share of the whole, after exponentials.",
};

/** Why a gate's local gradient is what it is. */
export const backwardWords: Readonly<Record<OperationName, string>> = {
  add: "An add gate hands the gradient on as it is: its local gradient is 1.",
  subtract:
    "A subtract gate hands the gradient on to its first input as it is, to its second with the sign turned.",
  multiply: "A multiply gate switches: the local gradient is what the other inputs multiply to.",
  divide: "A divide gate: 1 over the denominator for its first input, −x/y² for its second.",
  negate: "The sign was turned on the way in, so the gradient’s sign turns on the way back.",
  power: "The power rule: the exponent comes to the front, and one is taken off it.",
  exp: "The exponential is its own derivative, so the local gradient is the gate’s own output.",
  log: "The slope of ln x is 1/x.",
  xlogy: "For its first input the local gradient is the logarithm, for its second x/y.",
  sqrt: "The slope of the root is 1 over twice the root.",
  sin: "The slope of the sine is the cosine.",
  cos: "The slope of the cosine is minus the sine.",
  tan: "The slope of the tangent is 1 over the squared cosine.",
  tanh: "The slope of tanh is 1 minus its output squared.",
  atan: "The slope of arctan is 1/(1 + x²).",
  abs: "The slope of |x| is the sign of x.",
  sign: "The sign function is flat, so nothing flows back through it.",
  max: "The max gate routes: the larger input gets the whole gradient, the other gets none.",
  min: "The min gate routes: the smaller input gets the whole gradient, the other gets none.",
  step: "The step is flat, so nothing flows back through it.",
  relu: "ReLU is a switch: the gradient passes if the input was positive, and is stopped if not.",
  "leaky-relu": "The slope is 1 where the input is positive, and α where it is not.",
  elu: "The slope is 1 where the input is positive, and αeˣ where it is not.",
  sigmoid: "The slope of the sigmoid is its output times 1 minus its output.",
  softplus: "The slope of the softplus is the sigmoid.",
  softmax: "Each output of a softmax depends on every input of the layer.",
};

/** The one constant among two operands, and the side it stands on. */
export interface ConstantOperand {
  readonly value: number;
  readonly side: "left" | "right";
}

export function constantOperand({ arguments: args }: Application): ConstantOperand | null {
  const [left, right] = args;
  if (args.length !== 2 || !left || !right) return null;
  if (left.kind === "constant" && right.kind !== "constant")
    return { value: left.value, side: "left" };
  return right.kind === "constant" && left.kind !== "constant"
    ? { value: right.value, side: "right" }
    : null;
}

type ConstantWords = Partial<Record<OperationName, (operand: ConstantOperand) => string>>;

/** What a gate does beside a constant. */
export const constantForwardWords: ConstantWords = {
  add: () => "A constant is added to what comes in.",
  subtract: ({ side }) =>
    side === "left"
      ? "What comes in is taken from a constant."
      : "A constant is taken from what comes in.",
  multiply: () => "What comes in is scaled by a constant.",
  divide: ({ side, value }) => {
    if (side === "right") return "What comes in is divided by a constant.";
    return value === 1 ? "1 over what comes in." : "A constant over what comes in.";
  },
  power: ({ side, value }) => {
    if (side === "left") return "A constant, raised to the power of what comes in.";
    return value === 2 ? "What comes in, squared." : "What comes in, raised to a constant power.";
  },
};

/** Why the local gradient beside a constant is what it is. */
export const constantBackwardWords: ConstantWords = {
  add: () => "Adding a constant changes no slope: the gradient goes on as it is.",
  subtract: ({ side }) =>
    side === "left"
      ? "What comes in counts negative here, so the gradient’s sign turns."
      : "Taking a constant away changes no slope: the gradient goes on as it is.",
  multiply: () => "The constant that scaled the value scales the gradient too.",
  divide: ({ side, value }) => {
    if (side === "right") return "The constant that divided the value divides the gradient too.";
    return value === 1 ? "The slope of 1/x is −1/x²." : "The slope of c/x is −c/x².";
  },
  power: ({ side, value }) => {
    if (side === "left") return "The slope of aˣ is aˣ ln a.";
    return value === 2
      ? "The slope of x² is 2x."
      : "The power rule: the exponent comes to the front, and one is taken off it.";
  },
};
