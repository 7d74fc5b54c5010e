/** How tightly a formula holds together: what binds less than its place asks for needs parentheses. */
export const binding = { sum: 0, product: 1, power: 2, atom: 3 } as const;
export type Binding = (typeof binding)[keyof typeof binding];

/** What a formula begins or ends with: decides what stands between two factors. */
export type Edge = "digit" | "letter" | "word" | "bracket" | "fraction" | "ratio";

/** Where a long formula may go on in a new line: before a term, or if need be before a factor. */
export type LineBreak = "never" | "term" | "factor";

/** A part of a formula that stays on one line. */
export interface Piece {
  readonly tex: string;
  /** In digits, roughly. */
  readonly width: number;
  readonly breakBefore: LineBreak;
}

/** A formula laid out so far, with what its surroundings need to know of it. */
export interface Box {
  readonly pieces: readonly Piece[];
  readonly binds: Binding;
  readonly left: Edge;
  readonly right: Edge;
  /** Begins with a minus sign. */
  readonly signed: boolean;
  /** Higher than a line of text: its parentheses grow. */
  readonly tall: boolean;
}

export interface BoxShape {
  readonly binds?: Binding;
  readonly left?: Edge;
  readonly right?: Edge;
  readonly signed?: boolean;
  readonly tall?: boolean;
}

/** A box of one piece. */
export function box(tex: string, width: number, shape: BoxShape = {}): Box {
  const { binds = binding.atom, left = "letter", right = left } = shape;
  const { signed = false, tall = false } = shape;
  return { pieces: [{ tex, width, breakBefore: "never" }], binds, left, right, signed, tall };
}

export function texOfBox({ pieces }: Box): string {
  return pieces.map((piece) => piece.tex).join("");
}

export function widthOf({ pieces }: Box): number {
  return pieces.reduce((sum, piece) => sum + piece.width, 0);
}

/** The box with something written before its first piece. */
export function prefixed(tex: string, width: number, inner: Box, breakBefore: LineBreak): Piece[] {
  return inner.pieces.map((piece, index) =>
    index === 0 ? { tex: tex + piece.tex, width: width + piece.width, breakBefore } : piece,
  );
}

/** In parentheses. Lines may break inside unless the parentheses have to grow. */
export function parenthesised(inner: Box): Box {
  // a number in parentheses still meets its neighbours as a number does: 0.1 · (−0.3)
  const number = inner.pieces.length === 1 && inner.left === "digit" && inner.right === "digit";
  const edge: Edge = number ? "digit" : "bracket";
  const shape = { left: edge, right: edge, tall: inner.tall } satisfies BoxShape;
  if (inner.tall) return box(`\\left(${texOfBox(inner)}\\right)`, widthOf(inner) + 2, shape);
  const opened = prefixed("(", 1, inner, "never");
  const pieces = opened.map((piece, index) =>
    index === opened.length - 1
      ? { ...piece, tex: `${piece.tex})`, width: piece.width + 1 }
      : piece,
  );
  return { pieces, binds: binding.atom, left: edge, right: edge, signed: false, tall: false };
}

/** The box, in parentheses unless it binds at least so tightly. */
export function atLeast(needed: Binding, inner: Box): Box {
  return inner.binds >= needed ? inner : parenthesised(inner);
}

/** The box, in parentheses if it begins with a minus sign. */
export function unsigned(inner: Box): Box {
  return inner.signed ? parenthesised(inner) : inner;
}
