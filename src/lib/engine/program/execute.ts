import { opcodes, relations, type Bytecode } from "#lib/engine/program/bytecode.ts";

/**
 * Runs a program over `memory`. Sums and products go from left to right, as `evaluate` takes
 * them, so that both give the same bits.
 *
 * This is where training spends its time, hence one loop over whole numbers with no call but to the
 * functions of the calculation itself (closures that read the next operand were measured five times
 * slower), and hence the assertions: the compiler has put every address inside the arrays.
 */
export function execute({ code, scalars, operations }: Bytecode, memory: Float64Array): void {
  let at = 0;
  while (at < code.length) {
    const opcode = code[at] as number;
    const count = code[at + 1] as number;
    at += 2;
    switch (opcode) {
      case opcodes.dot: {
        const width = code[at] as number;
        const extra = code[at + 1] as number;
        at += 2;
        for (let k = 0; k < count; k += 1) {
          const out = code[at] as number;
          let total =
            (memory[code[at + 1] as number] as number) * (memory[code[at + 2] as number] as number);
          at += 3;
          for (let n = 1; n < width; n += 1, at += 2)
            total +=
              (memory[code[at] as number] as number) * (memory[code[at + 1] as number] as number);
          for (let n = 0; n < extra; n += 1, at += 1) total += memory[code[at] as number] as number;
          memory[out] = total;
        }
        break;
      }
      case opcodes.sum: {
        const width = code[at] as number;
        at += 1;
        for (let k = 0; k < count; k += 1) {
          const out = code[at] as number;
          let total = memory[code[at + 1] as number] as number;
          at += 2;
          for (let n = 1; n < width; n += 1, at += 1) total += memory[code[at] as number] as number;
          memory[out] = total;
        }
        break;
      }
      case opcodes.product: {
        const width = code[at] as number;
        at += 1;
        for (let k = 0; k < count; k += 1) {
          const out = code[at] as number;
          let total = memory[code[at + 1] as number] as number;
          at += 2;
          for (let n = 1; n < width; n += 1, at += 1) total *= memory[code[at] as number] as number;
          memory[out] = total;
        }
        break;
      }
      case opcodes.difference:
        for (let k = 0; k < count; k += 1, at += 3)
          memory[code[at] as number] =
            (memory[code[at + 1] as number] as number) - (memory[code[at + 2] as number] as number);
        break;
      case opcodes.quotient:
        for (let k = 0; k < count; k += 1, at += 3)
          memory[code[at] as number] =
            (memory[code[at + 1] as number] as number) / (memory[code[at + 2] as number] as number);
        break;
      case opcodes.descend: {
        const width = code[at] as number;
        at += 1;
        for (let k = 0; k < count; k += 1) {
          const out = code[at] as number;
          const x = memory[code[at + 1] as number] as number;
          const rate = memory[code[at + 2] as number] as number;
          let direction = memory[code[at + 3] as number] as number;
          at += 4;
          for (let n = 1; n < width; n += 1, at += 1)
            direction *= memory[code[at] as number] as number;
          memory[out] = x - rate * direction;
        }
        break;
      }
      case opcodes.unary: {
        const scalar = scalars[code[at] as number];
        if (scalar?.arity !== 1) throw new Error("internal: a function of one argument is missing");
        const { call } = scalar;
        at += 1;
        for (let k = 0; k < count; k += 1, at += 2)
          memory[code[at] as number] = call(memory[code[at + 1] as number] as number);
        break;
      }
      case opcodes.binary: {
        const scalar = scalars[code[at] as number];
        if (scalar?.arity !== 2)
          throw new Error("internal: a function of two arguments is missing");
        const { call } = scalar;
        at += 1;
        for (let k = 0; k < count; k += 1, at += 3)
          memory[code[at] as number] = call(
            memory[code[at + 1] as number] as number,
            memory[code[at + 2] as number] as number,
          );
        break;
      }
      case opcodes.general: {
        const operation = operations[code[at] as number];
        if (!operation) throw new Error("internal: an operation is missing");
        const width = code[at + 1] as number;
        const values = new Array<number>(width);
        at += 2;
        for (let k = 0; k < count; k += 1, at += 1 + width) {
          for (let n = 0; n < width; n += 1)
            values[n] = memory[code[at + 1 + n] as number] as number;
          memory[code[at] as number] = operation.evaluate(values);
        }
        break;
      }
      case opcodes.select: {
        const relation = code[at] as number;
        at += 1;
        for (let k = 0; k < count; k += 1, at += 5) {
          const left = memory[code[at + 1] as number] as number;
          const right = memory[code[at + 2] as number] as number;
          const holds =
            relation === relations[">"]
              ? left > right
              : relation === relations["<"]
                ? left < right
                : left === right;
          memory[code[at] as number] = holds
            ? (memory[code[at + 3] as number] as number)
            : (memory[code[at + 4] as number] as number);
        }
        break;
      }
      case opcodes.copy:
        for (let k = 0; k < count; k += 1, at += 2)
          memory[code[at] as number] = memory[code[at + 1] as number] as number;
        break;
      default:
        throw new Error(`internal: there is no instruction ${opcode}`);
    }
  }
}
