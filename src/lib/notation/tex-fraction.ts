import { binding, box, texOfBox, widthOf, type Box } from "#lib/notation/tex-box.ts";

/** One over the other. */
export function fractionBox(above: Box, below: Box): Box {
  const width = Math.max(widthOf(above), widthOf(below)) + 1;
  const tex = `\\frac{${texOfBox(above)}}{${texOfBox(below)}}`;
  return box(tex, width, { binds: binding.power, left: "fraction", tall: true });
}

/** A ratio of two plain numbers, such as ½: small, and set before its factor like a number. */
export function ratioBox(above: Box, below: Box): Box {
  const tex = `\\tfrac{${texOfBox(above)}}{${texOfBox(below)}}`;
  return box(tex, 1, { binds: binding.power, left: "ratio" });
}

/** A base that binds as an atom does, to the power of anything. */
export function powerBox(base: Box, exponent: Box): Box {
  const tex = `${texOfBox(base)}^{${texOfBox(exponent)}}`;
  const right = base.right === "digit" ? "bracket" : base.right;
  return box(tex, widthOf(base) + 0.7 * widthOf(exponent), {
    binds: binding.power,
    left: base.left,
    right: right === "word" ? "letter" : right,
    signed: base.signed,
    tall: base.tall || exponent.tall,
  });
}
