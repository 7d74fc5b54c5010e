import type { Condition } from "#lib/engine/expression/expression.ts";
import type { Operation } from "#lib/engine/operations/operation.ts";

/** The addresses of one operand, or of the results, of `count` equal calculations. */
export type Addresses = Int32Array<ArrayBuffer>;

/**
 * One operation carried out for `count` members of a layer at once. Members read and write
 * memory at the addresses listed for them.
 */
export type Instruction =
  /** Σ_i a_i·b_i (+ c …): `width` products, then `extra` terms, summed from left to right. */
  | {
      readonly code: "dot";
      readonly count: number;
      readonly width: number;
      readonly extra: number;
      readonly left: Addresses;
      readonly right: Addresses;
      readonly terms: Addresses;
      readonly out: Addresses;
    }
  /** The sum or product of `width` operands, from left to right. */
  | {
      readonly code: "sum" | "product";
      readonly count: number;
      readonly width: number;
      readonly operands: Addresses;
      readonly out: Addresses;
    }
  | {
      readonly code: "difference" | "quotient";
      readonly count: number;
      readonly left: Addresses;
      readonly right: Addresses;
      readonly out: Addresses;
    }
  /** x − y·z: the step of gradient descent. */
  | {
      readonly code: "descend";
      readonly count: number;
      readonly x: Addresses;
      readonly y: Addresses;
      readonly z: Addresses;
      readonly out: Addresses;
    }
  | {
      readonly code: "unary";
      readonly count: number;
      readonly call: (x: number) => number;
      readonly operand: Addresses;
      readonly out: Addresses;
    }
  | {
      readonly code: "binary";
      readonly count: number;
      readonly call: (x: number, y: number) => number;
      readonly left: Addresses;
      readonly right: Addresses;
      readonly out: Addresses;
    }
  /** An operation of many arguments, such as softmax. */
  | {
      readonly code: "general";
      readonly count: number;
      readonly width: number;
      readonly operation: Operation;
      readonly operands: Addresses;
      readonly out: Addresses;
    }
  /** `chosen` where left relation right, else `otherwise`. */
  | {
      readonly code: "select";
      readonly count: number;
      readonly relation: Condition["relation"];
      readonly left: Addresses;
      readonly right: Addresses;
      readonly chosen: Addresses;
      readonly otherwise: Addresses;
      readonly out: Addresses;
    }
  | {
      readonly code: "copy";
      readonly count: number;
      readonly from: Addresses;
      readonly out: Addresses;
    };
