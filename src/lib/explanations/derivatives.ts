import {
  add,
  apply,
  divide,
  multiply,
  power,
  reference,
  subtract,
} from "#lib/engine/expression/build.ts";
import type { Expression, OperationName } from "#lib/engine/expression/expression.ts";
import { activation } from "#lib/engine/network/activations.ts";
import { hingeLoss, unitLoss } from "#lib/engine/network/losses.ts";
import { activationNames, lossNames } from "#lib/engine/network/network.ts";
import { differentiate } from "#lib/engine/operations/differentiate.ts";
import { english } from "#lib/explanations/en.ts";
import type { Formula } from "#lib/explanations/narration.ts";
import { nameSymbol } from "#lib/notation/name-symbol.ts";
import { spokenOf, spokenSymbol } from "#lib/notation/spoken.ts";
import { texOf } from "#lib/notation/tex.ts";
import { symbolBox } from "#lib/notation/tex-leaf.ts";
import { texOfSymbol } from "#lib/notation/tex-symbol.ts";
import { writtenOut } from "#lib/notation/written-out.ts";

/** One entry of the reference: a function and its derivatives, as the engine derives them. */
export interface DerivativeEntry {
  /** As documents name it: `leaky-relu`, `half-squared-error`. */
  readonly name: string;
  readonly label: string;
  readonly formula: Formula;
  /** One for each argument. */
  readonly derivatives: readonly Formula[];
}

export function activationDerivatives(): DerivativeEntry[] {
  return activationNames.map((name) => {
    const inputs = name === "softmax" ? ["x1", "x2", "x3"] : ["x"];
    const definition =
      name === "leaky-relu" || name === "elu"
        ? apply(name, reference("x"), reference("alpha"))
        : activation(name, 0, inputs, 1);
    const label = english.names.activations[name];
    return entry(name, label, definition, inputs);
  });
}

export function lossDerivatives(): DerivativeEntry[] {
  return lossNames.map((name) => {
    const label = english.names.losses[name];
    const definition = unitLoss(name, reference("o"), reference("t"));
    if (definition) return entry(name, label, definition, ["o"]);
    const outputs = ["o1", "o2", "o3"];
    return entry(name, label, hingeLoss(outputs.map(reference), 1), outputs);
  });
}

export function gateDerivatives(): DerivativeEntry[] {
  return gates.map(([name, definition, inputs]) =>
    entry(name, english.names.gates[name], definition, inputs),
  );
}

const x = reference("x");
const y = reference("y");

const gates: readonly (readonly [OperationName, Expression, readonly string[]])[] = [
  ["add", add(x, y), ["x", "y"]],
  ["subtract", subtract(x, y), ["x", "y"]],
  ["multiply", multiply(x, y), ["x", "y"]],
  ["divide", divide(x, y), ["x", "y"]],
  ["negate", apply("negate", x), ["x"]],
  ["power", power(x, reference("n")), ["x", "n"]],
  ["exp", apply("exp", x), ["x"]],
  ["log", apply("log", x), ["x"]],
  ["sqrt", apply("sqrt", x), ["x"]],
  ["sin", apply("sin", x), ["x"]],
  ["cos", apply("cos", x), ["x"]],
  ["tan", apply("tan", x), ["x"]],
  ["tanh", apply("tanh", x), ["x"]],
  ["atan", apply("atan", x), ["x"]],
  ["abs", apply("abs", x), ["x"]],
  ["max", apply("max", x, y), ["x", "y"]],
  ["min", apply("min", x, y), ["x", "y"]],
  ["sigmoid", apply("sigmoid", x), ["x"]],
  ["relu", apply("relu", x), ["x"]],
  ["softplus", apply("softplus", x), ["x"]],
  ["step", apply("step", x), ["x"]],
];

function entry(
  name: string,
  label: string,
  definition: Expression,
  inputs: readonly string[],
): DerivativeEntry {
  const formula = equation("f", definition, writtenOut(definition));
  const derivatives = inputs.map((input) => derivative(definition, input));
  return { name, label, formula, derivatives };
}

/** `f = definition = written out` */
function equation(name: string, definition: Expression, meaning: Expression | null): Formula {
  const forms = meaning ? [definition, meaning] : [definition];
  return {
    tex: [name, ...forms.map(typeset)].join(" = "),
    spoken: [name, ...forms.map(said)].join(" equals "),
  };
}

function derivative(definition: Expression, by: string): Formula {
  const result = differentiate(definition, by);
  const input = nameSymbol(by);
  return {
    tex: `\\frac{\\partial f}{\\partial ${texOfSymbol(input)}} = ${typeset(result)}`,
    spoken: `the derivative of f with respect to ${spokenSymbol(input)} equals ${said(result)}`,
  };
}

function typeset(expression: Expression): string {
  return texOf(expression, (name) => symbolBox(nameSymbol(name)));
}

function said(expression: Expression): string {
  return spokenOf(expression, (name) => spokenSymbol(nameSymbol(name)));
}
