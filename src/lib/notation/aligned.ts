import { box, texOfBox, type Box, type LineBreak, type Piece } from "#lib/notation/tex-box.ts";

/** One line of a calculation: "= 0.2 · 1 + …". */
export interface AlignedLine {
  readonly relation: "=" | "≈";
  readonly box: Box;
}

/** What fits on a line, in digits. */
const lineWidth = 44;

/** A calculation with its equals signs one below the other; what is too long goes on in lines of its own. */
export function aligned(subject: Box, lines: readonly AlignedLine[]): string {
  const rows = lines.flatMap(({ relation, box: right }, index) => {
    const left = index === 0 ? texOfBox(subject) : "";
    const [first = [], ...rest] = brokenUp(right);
    const sign = relation === "=" ? "=" : "\\approx";
    return [`${left} &${sign} ${texOfPieces(first)}`, ...rest.map(continued)];
  });
  return `\\begin{aligned} ${rows.map((row) => row.trim()).join(" \\\\ ")} \\end{aligned}`;
}

/** The result, which a reader looks for first. */
export function boldNumber(tex: string, width: number): Box {
  return box(`\\boldsymbol{${tex}}`, width, { left: "digit" });
}

/** An empty group before the operator keeps its spacing that of an operator between two terms. */
function continued(pieces: readonly Piece[]): string {
  return `&\\quad {}${texOfPieces(pieces)}`;
}

function texOfPieces(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.tex).join("");
}

/** The lines of a formula: broken before terms, and before factors only where a term alone is too long. */
function brokenUp({ pieces }: Box): Piece[][] {
  const parts = splitBefore(pieces, "term").flatMap((part) =>
    widthOfPieces(part) > lineWidth ? splitBefore(part, "factor") : [part],
  );
  return filled(parts);
}

function splitBefore(pieces: readonly Piece[], place: LineBreak): Piece[][] {
  const parts: Piece[][] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last && piece.breakBefore !== place) last.push(piece);
    else parts.push([piece]);
  }
  return parts;
}

/** As many parts on each line as fit. */
function filled(parts: readonly Piece[][]): Piece[][] {
  const lines: Piece[][] = [];
  let used = 0;
  for (const part of parts) {
    const width = widthOfPieces(part);
    const line = lines.at(-1);
    if (line && used + width <= lineWidth) {
      line.push(...part);
      used += width;
    } else {
      lines.push([...part]);
      used = width;
    }
  }
  return lines;
}

function widthOfPieces(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.width, 0);
}
