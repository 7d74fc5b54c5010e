/** The name of a quantity, unique within one derivation, e.g. `net.1.2` or `q`. */
export type QuantityId = string;

/** Every operation an expression may apply. Each has a file in `engine/operations/`. */
export type OperationName =
  | "add"
  | "subtract"
  | "multiply"
  | "divide"
  | "negate"
  | "power"
  | "exp"
  | "log"
  | "xlogy"
  | "sqrt"
  | "sin"
  | "cos"
  | "tan"
  | "tanh"
  | "atan"
  | "abs"
  | "sign"
  | "max"
  | "min"
  | "step"
  | "relu"
  | "leaky-relu"
  | "elu"
  | "sigmoid"
  | "softplus"
  | "softmax";

export interface Constant {
  readonly kind: "constant";
  readonly value: number;
}

export interface Reference {
  readonly kind: "reference";
  readonly quantity: QuantityId;
}

export interface Application {
  readonly kind: "apply";
  readonly operation: OperationName;
  readonly arguments: readonly Expression[];
}

/** The value of the first case whose condition holds, else `otherwise`: how derivatives at kinks are stated. */
export interface Piecewise {
  readonly kind: "piecewise";
  readonly cases: readonly PiecewiseCase[];
  readonly otherwise: Expression;
}

export interface PiecewiseCase {
  readonly condition: Condition;
  readonly value: Expression;
}

export interface Condition {
  readonly left: Expression;
  readonly relation: "<" | ">" | "=";
  readonly right: Expression;
}

/**
 * Mathematics as data. Formulas, numbers, spoken sentences, code and exports are all
 * functions of an expression; nothing else in the project states a formula.
 */
export type Expression = Constant | Reference | Application | Piecewise;
