import type { Operation, ScalarFunction } from "#lib/engine/operations/operation.ts";

/**
 * One operation for `count` members of a layer at once. An instruction is its code, `count`, the
 * further fields named here, and then for each member the address of its result followed by
 * those of its operands.
 */
export const opcodes = {
  /** width, extra: Σ aᵢ·bᵢ over `width` pairs, then plus `extra` terms, from left to right. */
  dot: 0,
  /** width: the sum of `width` operands, from left to right. */
  sum: 1,
  /** width: likewise the product. */
  product: 2,
  /** a − b */
  difference: 3,
  /** a / b */
  quotient: 4,
  /** width: x − y·(z₁·z₂ …), the step of gradient descent. */
  descend: 5,
  /** function: f(a) */
  unary: 6,
  /** function: f(a, b) */
  binary: 7,
  /** operation, width: an operation of many arguments, such as softmax. */
  general: 8,
  /** relation: `chosen` where left relation right, else `otherwise`; operands in this order. */
  select: 9,
  copy: 10,
} as const;
export type Opcode = (typeof opcodes)[keyof typeof opcodes];

export const relations = { "<": 0, ">": 1, "=": 2 } as const;

/** A calculation as a flat list of whole numbers, and the functions that it calls by number. */
export interface Bytecode {
  readonly code: Int32Array<ArrayBuffer>;
  readonly scalars: readonly ScalarFunction[];
  readonly operations: readonly Operation[];
}
