import {
  binding,
  breakLevel,
  joinedBy,
  preceded,
  type Box,
  type Joint,
} from "#lib/notation/tex-box.ts";

/** A term of a sum. Added, it binds as a sum does; subtracted, as a product does. */
export interface Term {
  readonly sign: "+" | "-";
  readonly box: Box;
}

const joints: Readonly<Record<Term["sign"], Joint>> = {
  "+": termJoint(" + "),
  "-": termJoint(" - "),
};

function termJoint(tex: string): Joint {
  return { tex, texAtBreak: tex, width: 3, breakBefore: breakLevel.term };
}

/** a + b − c */
export function sumBox(first: Box, terms: readonly Term[]): Box {
  return {
    pieces: [...first.pieces, ...terms.flatMap(({ sign, box }) => joinedBy(joints[sign], box))],
    binds: binding.sum,
    left: first.left,
    right: terms.at(-1)?.box.right ?? first.right,
    signed: first.signed,
    tall: first.tall || terms.some(({ box }) => box.tall),
  };
}

/** −a, of an operand that binds as a product does and has no sign of its own. */
export function negated(operand: Box): Box {
  return { ...operand, pieces: preceded("-", operand), binds: binding.product, signed: true };
}
