import type { Expression } from "#lib/engine/expression/expression.ts";
import type { RuleName } from "#lib/engine/trace/derivation.ts";
import type { HyperparameterName, StateName } from "#lib/engine/trace/quantity.ts";

/** A method of gradient descent with its settings; the formulas are in the files named for them. */
export type Optimizer =
  | { readonly name: "sgd"; readonly learningRate: number }
  | {
      readonly name: "momentum" | "nesterov";
      readonly learningRate: number;
      readonly momentum: number;
    }
  | ({ readonly name: "adagrad"; readonly learningRate: number } & Epsilon)
  | ({ readonly name: "rmsprop"; readonly learningRate: number; readonly decay: number } & Epsilon)
  | ({
      readonly name: "adam";
      readonly learningRate: number;
      readonly beta1: number;
      readonly beta2: number;
      readonly biasCorrection: boolean;
    } & Epsilon);

interface Epsilon {
  readonly epsilon: number;
  /** `outside` the root: √c + ε; `inside`: √(c + ε). */
  readonly epsilonPlacement: "outside" | "inside";
}

/** What the update of one parameter may refer to and define. */
export interface UpdateContext {
  /** The parameter before the update. */
  readonly x: Expression;
  /** The gradient of the loss with respect to it. */
  readonly g: Expression;
  /** η, after the schedule. */
  readonly learningRate: Expression;
  hyperparameter(name: HyperparameterName): Expression;
  /** What is remembered from the update before; 0 at the first. */
  state(name: StateName): Expression;
  /** Defines what is remembered from now on, or an intermediate figure, in a line of its own. */
  define(name: StateName, definition: Expression, rule: RuleName): Expression;
}

/** An optimiser as an ordered list of equations: defines its state and returns the new parameter. */
export type UpdateRule = (context: UpdateContext) => Expression;
