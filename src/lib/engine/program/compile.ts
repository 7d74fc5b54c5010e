import type {
  Application,
  Expression,
  Piecewise,
  QuantityId,
} from "#lib/engine/expression/expression.ts";
import { operations } from "#lib/engine/operations/registry.ts";
import type { Addresses, Instruction } from "#lib/engine/program/instruction.ts";
import { scheduleLines, type LineGroup } from "#lib/engine/program/schedule-lines.ts";
import type { Derivation } from "#lib/engine/trace/derivation.ts";

/** A derivation as a flat list of instructions over one typed array. */
export interface Program {
  readonly instructions: readonly Instruction[];
  /** Holds constants from the start; given values are to be written at their addresses. */
  readonly memory: Float64Array<ArrayBuffer>;
  /** Where the value of a given or needed quantity stands; throws for any other. */
  addressOf(quantity: QuantityId): number;
}

/**
 * Compiles the equations that explain a calculation into a program that repeats it fast: the
 * same definitions, grouped into operations over whole layers. `execute` gives, to the last
 * bit, what `evaluateDerivation` gives.
 *
 * @param outputs the quantities to compute; lines that they do not need are left out
 */
export function compile(derivation: Derivation, outputs: Iterable<QuantityId>): Program {
  const compiler = new Compiler();
  for (const id of derivation.given) compiler.reserve(id);
  for (const group of scheduleLines(derivation.lines, new Set(outputs))) compiler.group(group);
  return compiler.finish();
}

class Compiler {
  readonly #addresses = new Map<QuantityId, number>();
  /** The address of each constant, by its text: a Map would take 0 and −0 for one key. */
  readonly #constants = new Map<string, number>();
  readonly #instructions: Instruction[] = [];
  #size = 0;

  reserve(id: QuantityId): number {
    const address = this.#allocate();
    this.#addresses.set(id, address);
    return address;
  }

  group(lines: LineGroup): void {
    const out = Int32Array.from(lines, (line) => this.reserve(line.subject));
    this.#emit(
      lines.map((line) => line.definition),
      out,
    );
  }

  finish(): Program {
    const memory = new Float64Array(this.#size);
    for (const [value, address] of this.#constants) memory[address] = Number(value);
    return {
      instructions: this.#instructions,
      memory,
      addressOf: (quantity) => this.#addressOf(quantity),
    };
  }

  #allocate(): number {
    this.#size += 1;
    return this.#size - 1;
  }

  #addressOf(quantity: QuantityId): number {
    const address = this.#addresses.get(quantity);
    if (address === undefined) throw new Error(`internal: the program does not hold ${quantity}`);
    return address;
  }

  #constant(value: number): number {
    const key = Object.is(value, -0) ? "-0" : String(value);
    const address = this.#constants.get(key) ?? this.#allocate();
    this.#constants.set(key, address);
    return address;
  }

  /** Emits expressions of one shape and answers where their values are. */
  #operand(members: readonly Expression[]): Addresses {
    const [first] = members;
    if (first?.kind === "apply" || first?.kind === "piecewise") {
      const out = Int32Array.from(members, () => this.#allocate());
      this.#emit(members, out);
      return out;
    }
    return Int32Array.from(members, (member) => this.#leaf(member));
  }

  #leaf(expression: Expression): number {
    if (expression.kind === "constant") return this.#constant(expression.value);
    if (expression.kind === "reference") return this.#addressOf(expression.quantity);
    throw new Error("internal: members of a group differ in shape");
  }

  #emit(members: readonly Expression[], out: Addresses): void {
    const [first] = members;
    if (first?.kind === "piecewise") this.#select(members.filter(isPiecewise), out);
    else if (first?.kind === "apply") this.#apply(members.filter(isApplication), first, out);
    else this.#push({ code: "copy", count: out.length, from: this.#operand(members), out });
  }

  #apply(members: readonly Application[], first: Application, out: Addresses): void {
    switch (first.operation) {
      case "add":
        return this.#sum(members, first, out);
      case "multiply":
        return this.#many("product", members, out);
      case "subtract":
        return this.#difference(members, first, out);
      case "divide":
        return this.#push({
          code: "quotient",
          count: out.length,
          left: this.#argument(members, 0),
          right: this.#argument(members, 1),
          out,
        });
      default:
        return this.#call(members, first, out);
    }
  }

  /** A sum whose first terms are products of two is a dot product. */
  #sum(members: readonly Application[], { arguments: terms }: Application, out: Addresses): void {
    const firstOther = terms.findIndex((term) => !isProductOfTwo(term));
    const width = firstOther === -1 ? terms.length : firstOther;
    if (width === 0) return this.#many("sum", members, out);
    const factor = (side: 0 | 1): Addresses[] =>
      Array.from({ length: width }, (_, term) =>
        this.#operand(members.map((member) => argumentOf(argumentOf(member, term), side))),
      );
    const extra = terms.length - width;
    this.#push({
      code: "dot",
      count: out.length,
      width,
      extra,
      left: interleave(factor(0)),
      right: interleave(factor(1)),
      terms: interleave(
        Array.from({ length: extra }, (_, term) => this.#argument(members, width + term)),
      ),
      out,
    });
  }

  #difference(members: readonly Application[], first: Application, out: Addresses): void {
    const subtrahend = argumentOf(first, 1);
    const count = out.length;
    if (!isProductOfTwo(subtrahend)) {
      const left = this.#argument(members, 0);
      return this.#push({
        code: "difference",
        count,
        left,
        right: this.#argument(members, 1),
        out,
      });
    }
    const factor = (side: 0 | 1): Addresses =>
      this.#operand(members.map((member) => argumentOf(argumentOf(member, 1), side)));
    const x = this.#argument(members, 0);
    this.#push({ code: "descend", count, x, y: factor(0), z: factor(1), out });
  }

  #many(code: "sum" | "product", members: readonly Application[], out: Addresses): void {
    const operands = this.#allArguments(members);
    this.#push({
      code,
      count: out.length,
      width: operands.length,
      operands: interleave(operands),
      out,
    });
  }

  #call(members: readonly Application[], first: Application, out: Addresses): void {
    const operation = operations[first.operation];
    const count = out.length;
    if (operation.scalar === null) {
      const operands = this.#allArguments(members);
      const width = operands.length;
      return this.#push({
        code: "general",
        count,
        width,
        operation,
        operands: interleave(operands),
        out,
      });
    }
    const left = this.#argument(members, 0);
    if (operation.scalar.arity === 1)
      return this.#push({ code: "unary", count, call: operation.scalar.call, operand: left, out });
    const right = this.#argument(members, 1);
    this.#push({ code: "binary", count, call: operation.scalar.call, left, right, out });
  }

  /** Cases are tried from the last to the first, each overriding what comes after it. */
  #select(members: readonly Piecewise[], out: Addresses): void {
    const cases = members[0]?.cases.length ?? 0;
    let otherwise = this.#operand(members.map((member) => member.otherwise));
    for (let index = cases - 1; index >= 0; index -= 1) {
      const nth = members.flatMap((member) => member.cases[index] ?? []);
      const relation = nth[0]?.condition.relation ?? "=";
      const result = index === 0 ? out : Int32Array.from(members, () => this.#allocate());
      this.#push({
        code: "select",
        count: out.length,
        relation,
        left: this.#operand(nth.map(({ condition }) => condition.left)),
        right: this.#operand(nth.map(({ condition }) => condition.right)),
        chosen: this.#operand(nth.map(({ value }) => value)),
        otherwise,
        out: result,
      });
      otherwise = result;
    }
  }

  #argument(members: readonly Application[], index: number): Addresses {
    return this.#operand(members.map((member) => argumentOf(member, index)));
  }

  #allArguments(members: readonly Application[]): Addresses[] {
    const width = members[0]?.arguments.length ?? 0;
    return Array.from({ length: width }, (_, index) => this.#argument(members, index));
  }

  #push(instruction: Instruction): void {
    this.#instructions.push(instruction);
  }
}

function isPiecewise(expression: Expression): expression is Piecewise {
  return expression.kind === "piecewise";
}

function isApplication(expression: Expression): expression is Application {
  return expression.kind === "apply";
}

function isProductOfTwo(expression: Expression | undefined): boolean {
  return (
    expression?.kind === "apply" &&
    expression.operation === "multiply" &&
    expression.arguments.length === 2
  );
}

function argumentOf(expression: Expression, index: number): Expression {
  const argument = expression.kind === "apply" ? expression.arguments[index] : undefined;
  if (!argument) throw new Error("internal: members of a group differ in shape");
  return argument;
}

/** Column by column to member by member: [a₁ a₂ …], [b₁ b₂ …] → a₁ b₁ a₂ b₂ … */
function interleave(columns: readonly Addresses[]): Addresses {
  const count = columns[0]?.length ?? 0;
  const merged = new Int32Array(count * columns.length);
  columns.forEach((column, c) => {
    column.forEach((address, k) => {
      merged[k * columns.length + c] = address;
    });
  });
  return merged;
}
