/** How tightly a formula holds together: what binds less than its place asks for needs parentheses. */
export const binding = { sum: 0, product: 1, power: 2, atom: 3 } as const;
export type Binding = (typeof binding)[keyof typeof binding];

/** What a formula begins or ends with: decides what stands between two factors. */
export type Edge = "digit" | "letter" | "word" | "bracket" | "fraction" | "ratio";

/**
 * How late a line is broken before a piece: before terms first, then before factors; within
 * parentheses only where nothing else is left. `null`: never.
 */
export type BreakLevel = number | null;
export const breakLevel = { term: 0, factor: 1 } as const;
const deeper = 2;

/** A part of a formula that stays on one line. */
export interface Piece {
  /** What joins it to the piece before: an operator, a space or nothing. */
  readonly joint: string;
  /** The same at the beginning of a line, where nothing is no longer enough. */
  readonly jointAtBreak: string;
  readonly tex: string;
  /** In digits, roughly, with the joint. */
  readonly width: number;
  readonly breakBefore: BreakLevel;
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
  const piece = { joint: "", jointAtBreak: "", tex, width, breakBefore: null };
  return { pieces: [piece], binds, left, right, signed, tall };
}

export function texOfBox({ pieces }: Box): string {
  return pieces.map((piece) => piece.joint + piece.tex).join("");
}

export function widthOf({ pieces }: Box): number {
  return pieces.reduce((sum, piece) => sum + piece.width, 0);
}

/** How a box is joined to what stands before it. */
export interface Joint {
  readonly tex: string;
  readonly texAtBreak: string;
  readonly width: number;
  readonly breakBefore: BreakLevel;
}

/** The pieces of a box, joined to what stands before. */
export function joinedBy({ tex, texAtBreak, width, breakBefore }: Joint, inner: Box): Piece[] {
  return inner.pieces.map((piece, index) =>
    index === 0
      ? { ...piece, joint: tex, jointAtBreak: texAtBreak, width: width + piece.width, breakBefore }
      : piece,
  );
}

/** The box with a sign or a bracket written directly before it. */
export function preceded(tex: string, inner: Box): Piece[] {
  return inner.pieces.map((piece, index) =>
    index === 0 ? { ...piece, tex: tex + piece.tex, width: piece.width + 1 } : piece,
  );
}

/** In parentheses. Lines may break inside unless the parentheses have to grow. */
export function parenthesised(inner: Box): Box {
  // a number in parentheses still meets its neighbours as a number does: 0.1 · (−0.3)
  const number = inner.pieces.length === 1 && inner.left === "digit" && inner.right === "digit";
  const edge: Edge = number ? "digit" : "bracket";
  const shape = { left: edge, right: edge, tall: inner.tall } satisfies BoxShape;
  if (inner.tall) return box(`\\left(${texOfBox(inner)}\\right)`, widthOf(inner) + 2, shape);
  const opened = preceded("(", inner);
  const pieces = opened.map((piece, index) => {
    const last = index === opened.length - 1;
    const breakBefore = piece.breakBefore === null ? null : piece.breakBefore + deeper;
    return { ...piece, breakBefore, ...(last && { tex: `${piece.tex})`, width: piece.width + 1 }) };
  });
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
