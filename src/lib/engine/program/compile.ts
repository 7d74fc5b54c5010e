import type {
  Application,
  Expression,
  Piecewise,
  QuantityId,
} from "#lib/engine/expression/expression.ts";
import { referencesOf } from "#lib/engine/expression/references.ts";
import { operations } from "#lib/engine/operations/registry.ts";
import type { Operation, ScalarFunction } from "#lib/engine/operations/operation.ts";
import { opcodes, relations, type Bytecode, type Opcode } from "#lib/engine/program/bytecode.ts";
import { scheduleLines, type LineGroup } from "#lib/engine/program/schedule-lines.ts";
import type { Derivation } from "#lib/engine/trace/derivation.ts";

/** A derivation as bytecode over one typed array. */
export interface Program {
  readonly bytecode: Bytecode;
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
 * @param replaces outputs with the given quantity whose place they may take in memory
 */
export function compile(
  derivation: Derivation,
  outputs: Iterable<QuantityId>,
  replaces: ReadonlyMap<QuantityId, QuantityId> = new Map(),
): Program {
  const compiler = new Compiler();
  const groups = scheduleLines(derivation.lines, new Set(outputs));
  const inPlace = replaceable(groups, replaces);
  for (const id of derivation.given) compiler.reserve(id);
  for (const group of groups) compiler.group(group, inPlace);
  return compiler.finish();
}

/** Those of `replaces` whose old value nobody reads once the new one is written. */
function replaceable(
  groups: readonly LineGroup[],
  replaces: ReadonlyMap<QuantityId, QuantityId>,
): Map<QuantityId, QuantityId> {
  const inPlace = new Map<QuantityId, QuantityId>();
  const readLater = new Set<QuantityId>();
  for (const lines of groups.toReversed()) {
    const readers = new Map<QuantityId, number>();
    for (const id of lines.flatMap((line) => referencesOf(line.definition)))
      readers.set(id, (readers.get(id) ?? 0) + 1);
    for (const { subject, definition } of lines) {
      const old = replaces.get(subject);
      if (old === undefined || readLater.has(old)) continue;
      const own = referencesOf(definition).includes(old) ? 1 : 0;
      if ((readers.get(old) ?? 0) === own) inPlace.set(subject, old);
    }
    for (const id of readers.keys()) readLater.add(id);
  }
  return inPlace;
}

/** The addresses of one operand, or of the results, member by member. */
type Addresses = readonly number[];

class Compiler {
  readonly #addresses = new Map<QuantityId, number>();
  /** The address of each constant, by its text: a Map would take 0 and −0 for one key. */
  readonly #constants = new Map<string, number>();
  readonly #code: number[] = [];
  readonly #scalars: ScalarFunction[] = [];
  readonly #operations: Operation[] = [];
  #size = 0;

  reserve(id: QuantityId): number {
    const address = this.#allocate();
    this.#addresses.set(id, address);
    return address;
  }

  group(lines: LineGroup, inPlace: ReadonlyMap<QuantityId, QuantityId>): void {
    const out = lines.map(({ subject }) => {
      const old = inPlace.get(subject);
      return old === undefined ? this.reserve(subject) : this.#share(subject, old);
    });
    this.#emit(
      lines.map((line) => line.definition),
      out,
    );
  }

  finish(): Program {
    const memory = new Float64Array(this.#size);
    for (const [value, address] of this.#constants) memory[address] = Number(value);
    return {
      bytecode: {
        code: Int32Array.from(this.#code),
        scalars: this.#scalars,
        operations: this.#operations,
      },
      memory,
      addressOf: (quantity) => this.#addressOf(quantity),
    };
  }

  #share(id: QuantityId, other: QuantityId): number {
    const address = this.#addressOf(other);
    this.#addresses.set(id, address);
    return address;
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
    if (first?.kind !== "apply" && first?.kind !== "piecewise")
      return members.map((member) => this.#leaf(member));
    const out = members.map(() => this.#allocate());
    this.#emit(members, out);
    return out;
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
    else this.#write(opcodes.copy, [], out, [this.#operand(members)]);
  }

  #apply(members: readonly Application[], first: Application, out: Addresses): void {
    switch (first.operation) {
      case "add":
        return this.#sum(members, first, out);
      case "multiply":
        return this.#write(
          opcodes.product,
          [first.arguments.length],
          out,
          this.#allArguments(members),
        );
      case "subtract":
        return this.#difference(members, first, out);
      case "divide":
        return this.#write(opcodes.quotient, [], out, this.#allArguments(members));
      default:
        return this.#call(members, first, out);
    }
  }

  /** A sum whose first terms are products of two is a dot product. */
  #sum(members: readonly Application[], { arguments: terms }: Application, out: Addresses): void {
    const firstOther = terms.findIndex((term) => !isProductOfTwo(term));
    const width = firstOther === -1 ? terms.length : firstOther;
    if (width === 0)
      return this.#write(opcodes.sum, [terms.length], out, this.#allArguments(members));
    const operands = terms.flatMap((_, index) => {
      const term = members.map((member) => argumentOf(member, index));
      return index < width ? this.#factors(term) : [this.#operand(term)];
    });
    this.#write(opcodes.dot, [width, terms.length - width], out, operands);
  }

  #difference(members: readonly Application[], first: Application, out: Addresses): void {
    if (!isProductOfTwo(argumentOf(first, 1)))
      return this.#write(opcodes.difference, [], out, this.#allArguments(members));
    const x = this.#operand(members.map((member) => argumentOf(member, 0)));
    const step = members.map((member) => argumentOf(member, 1));
    const rate = this.#operand(step.map((each) => argumentOf(each, 0)));
    const direction = step.map((each) => argumentOf(each, 1));
    const isProduct = direction.every(
      (each) => each.kind === "apply" && each.operation === "multiply",
    );
    const factors = isProduct
      ? this.#allArguments(direction.filter(isApplication))
      : [this.#operand(direction)];
    this.#write(opcodes.descend, [factors.length], out, [x, rate, ...factors]);
  }

  #factors(products: readonly Expression[]): Addresses[] {
    return [0, 1].map((side) => this.#operand(products.map((each) => argumentOf(each, side))));
  }

  #call(members: readonly Application[], first: Application, out: Addresses): void {
    const operation = operations[first.operation];
    const operands = this.#allArguments(members);
    if (operation.scalar === null) {
      const number = numberOf(this.#operations, operation);
      return this.#write(opcodes.general, [number, operands.length], out, operands);
    }
    const opcode = operation.scalar.arity === 1 ? opcodes.unary : opcodes.binary;
    this.#write(opcode, [numberOf(this.#scalars, operation.scalar)], out, operands);
  }

  /** From the last case to the first, each overriding what comes after it. */
  #select(members: readonly Piecewise[], out: Addresses): void {
    const cases = members[0]?.cases.length ?? 0;
    let otherwise = this.#operand(members.map((member) => member.otherwise));
    for (let index = cases - 1; index >= 0; index -= 1) {
      const nth = members.flatMap((member) => member.cases[index] ?? []);
      const result = index === 0 ? out : members.map(() => this.#allocate());
      this.#write(opcodes.select, [relations[nth[0]?.condition.relation ?? "="]], result, [
        this.#operand(nth.map(({ condition }) => condition.left)),
        this.#operand(nth.map(({ condition }) => condition.right)),
        this.#operand(nth.map(({ value }) => value)),
        otherwise,
      ]);
      otherwise = result;
    }
  }

  #allArguments(members: readonly Application[]): Addresses[] {
    const [first] = members;
    return (first?.arguments ?? []).map((_, index) =>
      this.#operand(members.map((member) => argumentOf(member, index))),
    );
  }

  /** Operands must be emitted before: their own instructions come first. */
  #write(
    opcode: Opcode,
    fields: readonly number[],
    out: Addresses,
    operands: readonly Addresses[],
  ): void {
    this.#code.push(opcode, out.length, ...fields);
    out.forEach((address, member) => {
      this.#code.push(address);
      for (const operand of operands) this.#code.push(operand[member] ?? NaN);
    });
  }
}

/** The place of `item` in `list`, where it is put if it is new. */
function numberOf<T>(list: T[], item: T): number {
  if (!list.includes(item)) list.push(item);
  return list.indexOf(item);
}

function isPiecewise(expression: Expression): expression is Piecewise {
  return expression.kind === "piecewise";
}

function isApplication(expression: Expression): expression is Application {
  return expression.kind === "apply";
}

function isProductOfTwo(expression: Expression): boolean {
  return (
    expression.kind === "apply" &&
    expression.operation === "multiply" &&
    expression.arguments.length === 2
  );
}

function argumentOf(expression: Expression, index: number): Expression {
  const argument = expression.kind === "apply" ? expression.arguments[index] : undefined;
  if (!argument) throw new Error("internal: members of a group differ in shape");
  return argument;
}
