/**
 * How a book works a network out. The numbers of the gradient are the same in each; the
 * steps, and the sign under which the error is carried, are not.
 */
export interface Convention {
  /**
   * `delta-rule`: one line for each error term, gradients of parameters folded into the update
   * where nothing else needs them (Han & Kamber) or in a line of their own (Nielsen).
   * `chain-rule`: each factor of the chain rule in a line of its own (Mazur).
   * `gates`: every multiplication and addition is a gate: local × upstream (CS231n).
   */
  readonly grain: "delta-rule" | "chain-rule" | "gates";
  /** +1: δ = ∂E/∂net. −1: Err = −∂E/∂net, added in the update (Han & Kamber). */
  readonly errorSign: 1 | -1;
  /** Whether ∂E/∂w has a line of its own before a plain gradient-descent update. */
  readonly gradientLines: boolean;
}

/** The delta rule with a line for each gradient: for numbers that no book's steps are asked of. */
export const canonical: Convention = { grain: "delta-rule", errorSign: 1, gradientLines: true };
