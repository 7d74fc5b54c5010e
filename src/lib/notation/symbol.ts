/**
 * A symbol as structure, printed as TeX, as plain text, as SVG text or aloud. Letters are
 * Unicode ("θ", "v̂"); printers translate them.
 */
export type MathSymbol = LetterSymbol | DerivativeSymbol;

export interface LetterSymbol {
  readonly kind: "letter";
  readonly letter: string;
  /** Words and abbreviations stand upright: Err, net, out. */
  readonly upright: boolean;
  /** A text, or the symbol of a parameter: the velocity v of w₅ has the subscript w₅. */
  readonly subscript: string | LetterSymbol | null;
  readonly superscript: string | null;
  /** The value after the update: w⁺. */
  readonly updated: boolean;
  /** Typed form, as documents and the command line name the quantity: `w14`, `net_h1`, `theta6`. */
  readonly plain: string;
  /** Read aloud: "weight from unit 1 to unit 4". */
  readonly spoken: string;
}

/** ∂of/∂by; with `through`, the share that arrives through that quantity. */
export interface DerivativeSymbol {
  readonly kind: "derivative";
  /** −1: the negative derivative, for conventions that carry it. */
  readonly sign: 1 | -1;
  readonly of: MathSymbol;
  readonly by: MathSymbol;
  readonly through: MathSymbol | null;
  readonly superscript: string | null;
}
