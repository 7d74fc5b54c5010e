import fc from "fast-check";
import { apply, constant, reference } from "#lib/engine/expression/build.ts";
import type { Application, OperationName } from "#lib/engine/expression/expression.ts";
import type { Assignment } from "#lib/engine/graph/program-derivation.ts";
import { evaluate } from "#lib/engine/operations/evaluate.ts";
import { operations } from "#lib/engine/operations/registry.ts";

/** A program of one gate a line, with the point at which it is differentiated. */
export interface RandomGraph {
  readonly inputs: ReadonlyMap<string, number>;
  readonly assignments: readonly (Assignment & { readonly expression: Application })[];
}

/** What one line is made of, before it is known which lines come before it. */
interface Draft {
  readonly operation: OperationName;
  readonly operands: readonly number[];
  readonly constant: number | null;
}

const operationNames = Object.keys(operations).filter(isOperationName);

/** Graphs in which every gate stands well inside its domain, away from kinks and poles. */
export function randomGraph(): fc.Arbitrary<RandomGraph> {
  const draft = fc.record({
    operation: fc.constantFrom(...operationNames),
    operands: fc.array(fc.nat(1000), { minLength: 3, maxLength: 3 }),
    constant: fc.option(fc.integer({ min: -300, max: 300 }).map((value) => value / 100)),
  });
  const values = fc.array(fc.integer({ min: -250, max: 250 }), { minLength: 1, maxLength: 3 });
  return fc
    .tuple(values, fc.array(draft, { minLength: 6, maxLength: 20 }))
    .map(([hundredths, drafts]) => assemble(hundredths, drafts))
    .filter(({ assignments }) => assignments.length > 0);
}

function assemble(hundredths: readonly number[], drafts: readonly Draft[]): RandomGraph {
  const inputs = new Map<string, number>(
    hundredths.map((value, index) => [`x${index}`, value / 100] as const),
  );
  const values = new Map(inputs);
  const assignments = drafts.flatMap((draft, index) => {
    const expression = gate(draft, [...values.keys()]);
    const at = (id: string): number => values.get(id) ?? NaN;
    const value = evaluate(expression, at);
    const args = expression.arguments.map((each) => evaluate(each, at));
    if (!isTame(draft.operation, args) || !(Math.abs(value) < 20)) return [];
    values.set(`v${index}`, value);
    return [{ name: `v${index}`, expression }];
  });
  return { inputs, assignments };
}

function gate(draft: Draft, names: readonly string[]): Application {
  const [a, b, c] = draft.operands.map((pick) => reference(names[pick % names.length] ?? "x0"));
  if (!a || !b || !c) throw new Error("three operands are drawn");
  const { operation } = draft;
  const parameter = constant(draft.constant ?? 0.5);
  switch (operation) {
    case "add":
    case "multiply":
      return draft.constant === null
        ? apply(operation, a, b, c)
        : apply(operation, a, parameter, b);
    case "subtract":
    case "divide":
    case "max":
    case "min":
    case "power":
    case "xlogy":
      return draft.constant === null ? apply(operation, a, b) : apply(operation, a, parameter);
    case "leaky-relu":
    case "elu":
      return apply(operation, a, parameter);
    case "softmax":
      return apply(operation, constant(1 + ((draft.operands[0] ?? 0) % 3)), a, b, c);
    default:
      return apply(operation, a);
  }
}

/** Whether the gate is smooth here and its derivative of moderate size. */
function isTame(operation: OperationName, [x = NaN, y = NaN, ...more]: readonly number[]): boolean {
  switch (operation) {
    case "divide":
      return Math.abs(y) > 0.2;
    case "power":
      return x > 0.2 && x < 3 && Math.abs(y) < 3;
    case "exp":
      return x < 3;
    case "log":
    case "sqrt":
      return x > 0.2;
    case "xlogy":
      return Math.abs(x) > 0.05 && y > 0.2;
    case "tan":
      return Math.abs(Math.cos(x)) > 0.3;
    case "sigmoid":
    case "tanh":
    case "softplus":
      return Math.abs(x) < 3;
    case "abs":
    case "sign":
    case "step":
    case "relu":
    case "leaky-relu":
    case "elu":
      return Math.abs(x) > 0.05;
    case "max":
    case "min":
      return Math.abs(x - y) > 0.05;
    case "add":
    case "subtract":
    case "multiply":
    case "negate":
    case "sin":
    case "cos":
    case "atan":
      return true;
    case "softmax":
      return Math.max(y, ...more) - Math.min(y, ...more) < 4;
  }
}

function isOperationName(name: string): name is OperationName {
  return name in operations;
}
