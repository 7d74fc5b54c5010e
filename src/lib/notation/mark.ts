import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { Phase } from "#lib/engine/trace/derivation.ts";

/** Wraps the TeX of a symbol or of a number, so that a reader can tell which quantity it is. */
export type Mark = (tex: string, quantity: QuantityId, phase: Phase | "given") => string;

/** For documents without colours. */
export const noMark: Mark = (tex) => tex;

/**
 * For the page: `data-quantity` and `data-phase` on the typeset element. KaTeX has to trust
 * \htmlData, and its strict mode has to let "htmlExtension" pass.
 */
export const htmlMark: Mark = (tex, quantity, phase) =>
  `\\htmlData{quantity=${quantity},phase=${phase}}{${tex}}`;

/** For LaTeX: blue forward values, vermillion gradients, green updates (package xcolor). */
export const colourMark: Mark = (tex, _quantity, phase) => {
  const colour = phaseColours[phase];
  return colour === null ? tex : `\\textcolor[HTML]{${colour}}{${tex}}`;
};

/** Each passes WCAG AA on white; as hexadecimal digits. */
export const phaseColours: Readonly<Record<Phase | "given", string | null>> = {
  given: null,
  forward: "0072B2",
  loss: "0072B2",
  backward: "B34700",
  update: "00704A",
};
