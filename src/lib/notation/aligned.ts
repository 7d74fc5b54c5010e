import { box, texOfBox, widthOf, type Box, type Piece } from "#lib/notation/tex-box.ts";

/** One line of a calculation: "= 0.2 · 1 + …". */
export interface AlignedLine {
  readonly relation: "=" | "≈";
  readonly box: Box;
}

/** What fits on a line, in digits. */
const lineWidth = 44;
/** An equals sign with the space on both sides, and what moves a row in that goes on with another. */
const relationWidth = 2.8;
const indent = 2;

/** A calculation with its equals signs one below the other; what is too long goes on in lines of its own. */
export function aligned(subject: Box, lines: readonly AlignedLine[]): string {
  const rows = lines.flatMap(({ relation, box: right }, index): Row[] => {
    const left = index === 0 ? `${texOfBox(subject)} ` : "";
    const tall = right.tall || (index === 0 && subject.tall);
    const [first = [], ...rest] = brokenUp(right.pieces);
    const sign = relation === "=" ? "=" : "\\approx";
    const tex = `${left}&${sign} ${texOfPieces(first)}`;
    return [{ tex, tall }, ...rest.map((pieces) => ({ tex: continued(pieces), tall }))];
  });
  const body = rows.map(({ tex }, index) => tex + rowEnd(rows, index)).join("");
  return `\\begin{aligned} ${body} \\end{aligned}`;
}

/**
 * How wide what `aligned` writes comes out, in em of its own type, rather too much than too little:
 * the server, which can't measure, has to know what does not fit on a phone.
 */
export function alignedWidth(subject: Box, lines: readonly AlignedLine[]): number {
  const rows = lines.flatMap(({ box: right }) =>
    brokenUp(right.pieces).map((row, index) => widthOfPieces(row) + (index === 0 ? 0 : indent)),
  );
  const digits = widthOf(subject) + relationWidth + Math.max(0, ...rows);
  return Math.ceil(digits * 5) / 10;
}

/**
 * For each row of what `aligned` has written the line that it belongs to, from 0: a line that is
 * too long takes several rows.
 */
export function linesOfRows(tex: string): number[] {
  let line = -1;
  return rowsOf(tex).map((row) => {
    if (!row.trimStart().startsWith(CONTINUES)) line += 1;
    return line;
  });
}

/** The rows of the outermost environment; what stands within another one is part of its row. */
function rowsOf(tex: string): string[] {
  const body = tex.replace(/^\\begin\{aligned\}|\\end\{aligned\}$/g, "");
  const rows = [""];
  let depth = 0;
  for (const piece of body.split(/(\\begin\{|\\end\{|\\\\)/)) {
    if (piece === "\\begin{") depth += 1;
    if (piece === "\\end{") depth -= 1;
    if (piece === "\\\\" && depth === 0) rows.push("");
    else rows.push((rows.pop() ?? "") + piece);
  }
  return rows.map((row) => row.replace(/^\[[^\]]*\]/, ""));
}

interface Row {
  readonly tex: string;
  readonly tall: boolean;
}

/** Fractions in neighbouring lines are kept apart. */
function rowEnd(rows: readonly Row[], index: number): string {
  const [row, next] = rows.slice(index, index + 2);
  if (!row || !next) return "";
  return row.tall || next.tall ? " \\\\[0.3em] " : " \\\\ ";
}

/** The result, which a reader looks for first. */
export function boldNumber(tex: string, width: number): Box {
  return box(`\\boldsymbol{${tex}}`, width, { left: "digit" });
}

/** What a row begins with that goes on with the line above it. */
const CONTINUES = "&\\quad {}";

/** An empty group before the operator keeps its spacing that of an operator between two terms. */
function continued(pieces: readonly Piece[]): string {
  return `${CONTINUES}${pieces[0]?.jointAtBreak ?? ""}${texOfPieces(pieces)}`;
}

/** The pieces without what joins the first to the line before. */
function texOfPieces(pieces: readonly Piece[]): string {
  return pieces.map((piece, index) => (index === 0 ? "" : piece.joint) + piece.tex).join("");
}

/** The lines of a formula: broken where it can be broken best, until every line fits or nothing is left to break. */
function brokenUp(pieces: readonly Piece[]): (readonly Piece[])[] {
  const levels = pieces.slice(1).flatMap(({ breakBefore }) => breakBefore ?? []);
  if (widthOfPieces(pieces) <= lineWidth || levels.length === 0) return [pieces];
  return filled(splitBefore(pieces, Math.min(...levels)).flatMap(brokenUp));
}

function splitBefore(pieces: readonly Piece[], level: number): Piece[][] {
  const parts: Piece[][] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last && piece.breakBefore !== level) last.push(piece);
    else parts.push([piece]);
  }
  return parts;
}

/** As many parts on each line as fit. */
function filled(parts: readonly (readonly Piece[])[]): Piece[][] {
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
