import type { Instruction } from "#lib/engine/program/instruction.ts";

/**
 * Runs the instructions in order over `memory`. Sums and products go from left to right, as
 * `evaluate` takes them, so that both give the same bits.
 */
export function execute(instructions: readonly Instruction[], memory: Float64Array): void {
  for (const instruction of instructions) {
    switch (instruction.code) {
      case "dot":
        dot(instruction, memory);
        break;
      case "sum":
        sum(instruction, memory);
        break;
      case "product":
        product(instruction, memory);
        break;
      case "difference":
        difference(instruction, memory);
        break;
      case "quotient":
        quotient(instruction, memory);
        break;
      case "descend":
        descend(instruction, memory);
        break;
      case "unary":
        unary(instruction, memory);
        break;
      case "binary":
        binary(instruction, memory);
        break;
      case "general":
        general(instruction, memory);
        break;
      case "select":
        select(instruction, memory);
        break;
      case "copy":
        copy(instruction, memory);
        break;
    }
  }
}

type Of<Code extends Instruction["code"]> = Extract<Instruction, { code: Code }>;

/** The number at `address`, which the compiler has put inside the memory. */
function at(memory: Float64Array | Int32Array, address: number | undefined): number {
  return memory[address as number] as number;
}

function dot({ count, width, extra, left, right, terms, out }: Of<"dot">, m: Float64Array): void {
  for (let k = 0, i = 0, e = 0; k < count; k += 1) {
    let total = at(m, left[i]) * at(m, right[i]);
    i += 1;
    for (let n = 1; n < width; n += 1, i += 1) total += at(m, left[i]) * at(m, right[i]);
    for (let n = 0; n < extra; n += 1, e += 1) total += at(m, terms[e]);
    m[at(out, k)] = total;
  }
}

function sum({ count, width, operands, out }: Of<"sum" | "product">, m: Float64Array): void {
  for (let k = 0, i = 0; k < count; k += 1) {
    let total = at(m, operands[i]);
    i += 1;
    for (let n = 1; n < width; n += 1, i += 1) total += at(m, operands[i]);
    m[at(out, k)] = total;
  }
}

function product({ count, width, operands, out }: Of<"sum" | "product">, m: Float64Array): void {
  for (let k = 0, i = 0; k < count; k += 1) {
    let total = at(m, operands[i]);
    i += 1;
    for (let n = 1; n < width; n += 1, i += 1) total *= at(m, operands[i]);
    m[at(out, k)] = total;
  }
}

function difference(
  { count, left, right, out }: Of<"difference" | "quotient">,
  m: Float64Array,
): void {
  for (let k = 0; k < count; k += 1) m[at(out, k)] = at(m, left[k]) - at(m, right[k]);
}

function quotient(
  { count, left, right, out }: Of<"difference" | "quotient">,
  m: Float64Array,
): void {
  for (let k = 0; k < count; k += 1) m[at(out, k)] = at(m, left[k]) / at(m, right[k]);
}

function descend({ count, x, y, z, out }: Of<"descend">, m: Float64Array): void {
  for (let k = 0; k < count; k += 1) m[at(out, k)] = at(m, x[k]) - at(m, y[k]) * at(m, z[k]);
}

function unary({ count, call, operand, out }: Of<"unary">, m: Float64Array): void {
  for (let k = 0; k < count; k += 1) m[at(out, k)] = call(at(m, operand[k]));
}

function binary({ count, call, left, right, out }: Of<"binary">, m: Float64Array): void {
  for (let k = 0; k < count; k += 1) m[at(out, k)] = call(at(m, left[k]), at(m, right[k]));
}

function general({ count, width, operation, operands, out }: Of<"general">, m: Float64Array): void {
  const values = new Array<number>(width);
  for (let k = 0, i = 0; k < count; k += 1) {
    for (let n = 0; n < width; n += 1, i += 1) values[n] = at(m, operands[i]);
    m[at(out, k)] = operation.evaluate(values);
  }
}

function select(instruction: Of<"select">, m: Float64Array): void {
  const { count, relation, left, right, chosen, otherwise, out } = instruction;
  for (let k = 0; k < count; k += 1) {
    const a = at(m, left[k]);
    const b = at(m, right[k]);
    const holds = relation === ">" ? a > b : relation === "<" ? a < b : a === b;
    m[at(out, k)] = at(m, holds ? chosen[k] : otherwise[k]);
  }
}

function copy({ count, from, out }: Of<"copy">, m: Float64Array): void {
  for (let k = 0; k < count; k += 1) m[at(out, k)] = at(m, from[k]);
}
