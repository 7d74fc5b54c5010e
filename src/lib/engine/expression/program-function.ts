import type { OperationName } from "#lib/engine/expression/expression.ts";

/** A function that a program may call: its operation, and how many arguments it takes. */
export interface ProgramFunction {
  readonly operation: OperationName;
  /** `many`: two or more, folded from the left. */
  readonly takes: "one" | "many";
}

const one = (operation: OperationName): ProgramFunction => ({ operation, takes: "one" });
const many = (operation: OperationName): ProgramFunction => ({ operation, takes: "many" });

/** Every function by the name that a program calls it, other names of the same one included. */
export const programFunctions: ReadonlyMap<string, ProgramFunction> = new Map([
  ["exp", one("exp")],
  ["log", one("log")],
  ["ln", one("log")],
  ["sqrt", one("sqrt")],
  ["sin", one("sin")],
  ["cos", one("cos")],
  ["tan", one("tan")],
  ["tanh", one("tanh")],
  ["atan", one("atan")],
  ["arctan", one("atan")],
  ["abs", one("abs")],
  ["max", many("max")],
  ["min", many("min")],
  ["sigmoid", one("sigmoid")],
  ["sigma", one("sigmoid")],
  ["σ", one("sigmoid")],
  ["relu", one("relu")],
  ["softplus", one("softplus")],
  ["step", one("step")],
]);

/** Symbols with a value of their own, hidden by one that is assigned or given. */
export const programConstants: ReadonlyMap<string, number> = new Map([
  ["pi", Math.PI],
  ["e", Math.E],
]);
