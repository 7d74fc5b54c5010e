import { add, apply, constant, divide, negate, reference } from "#lib/engine/expression/build.ts";
import type { Application, Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import { DerivationBuilder } from "#lib/engine/trace/derivation-builder.ts";

/** One line of a program: `name = expression`, which refers to inputs and earlier names. */
export interface Assignment {
  readonly name: string;
  readonly expression: Expression;
}

/** Gates that are made of simpler ones: whole, or one gate for each operation. */
export const compositeGates = ["sigmoid", "softplus"] as const;
export type CompositeGate = (typeof compositeGates)[number];

export interface Program {
  readonly assignments: readonly Assignment[];
  /** Symbols whose gradient is taken. */
  readonly inputs: readonly string[];
  /** Symbols that have a value but no gradient. */
  readonly fixed: readonly string[];
  /** The composite gates that stay whole. */
  readonly group: readonly CompositeGate[];
}

/**
 * A program's forward pass, gate by gate. A gate that the program does not name is called
 * v1, v2 …, as the intermediate variables of an evaluation trace are (Griewank & Walther,
 * Evaluating Derivatives, 2nd ed., §2.2).
 */
export function deriveProgram(program: Program): DerivationBuilder {
  const builder = new DerivationBuilder();
  for (const name of program.inputs) builder.give(name, { kind: "variable", name });
  for (const name of program.fixed) builder.give(name, { kind: "fixed", name });
  const gates = new GateWriter(builder, program);
  for (const { name, expression } of program.assignments) gates.assign(name, expression);
  return builder;
}

class GateWriter {
  readonly #builder: DerivationBuilder;
  readonly #group: ReadonlySet<string>;
  readonly #taken: ReadonlySet<string>;
  #anonymous = 0;

  constructor(builder: DerivationBuilder, program: Program) {
    this.#builder = builder;
    this.#group = new Set(program.group);
    this.#taken = new Set([
      ...program.inputs,
      ...program.fixed,
      ...program.assignments.map((assignment) => assignment.name),
    ]);
  }

  assign(name: string, expression: Expression): void {
    this.#write(name, false, this.#gate(this.#split(expression)));
  }

  /** The expression with its arguments reduced to references and constants, inner gates written first. */
  #gate(expression: Expression): Expression {
    if (expression.kind !== "apply") return expression;
    return { ...expression, arguments: expression.arguments.map((each) => this.#leaf(each)) };
  }

  #leaf(argument: Expression): Expression {
    const expression = this.#split(argument);
    if (expression.kind !== "apply") return expression;
    const gate = this.#gate(expression);
    const name = this.#nextName();
    this.#write(name, true, gate);
    return reference(name);
  }

  #write(name: QuantityId, anonymous: boolean, definition: Expression): void {
    this.#builder.define({
      id: name,
      quantity: { kind: "gate", name, anonymous },
      definition,
      rule: "gate",
      phase: "forward",
    });
  }

  #nextName(): string {
    do this.#anonymous += 1;
    while (this.#taken.has(`v${this.#anonymous}`));
    return `v${this.#anonymous}`;
  }

  /** A composite gate as its elementary ones, unless it is to stay whole; a signed number as a number. */
  #split(expression: Expression): Expression {
    if (expression.kind !== "apply") return expression;
    const [x] = expression.arguments;
    if (expression.operation === "negate" && x?.kind === "constant") return constant(-x.value);
    return this.#group.has(expression.operation) ? expression : expand(expression);
  }
}

/** σ(x) = 1/(1 + e⁻ˣ), softplus(x) = ln(1 + eˣ); any other gate is elementary. */
function expand(gate: Application): Expression {
  const [x] = gate.arguments;
  if (!x) return gate;
  if (gate.operation === "sigmoid")
    return divide(constant(1), add(constant(1), apply("exp", negate(x))));
  if (gate.operation === "softplus") return apply("log", add(constant(1), apply("exp", x)));
  return gate;
}
