import type { FormulaPart } from "#lib/explanations/step-formula.ts";
import { box, breakLevel, widthOf, type Box, type Piece } from "#lib/notation/tex-box.ts";

/** A hand takes about as much room for a sign as two digits of print. */
const EM_PER_SIGN = 0.9;
/** What a row of the sheet has room for. */
const WIDEST = 17;
/** A digit of print, as lines are broken. */
const EM_PER_DIGIT = 0.62;
const LEAST = { rule: 9, numbers: 9, result: 6 } as const;

/**
 * A line to write on, with its number, as long as what belongs there takes by hand. What is too
 * long for one row takes several.
 */
export function blankBox(
  { number, part }: { readonly number: number; readonly part: FormulaPart },
  answers: readonly Box[],
): Box {
  const length = Math.max(LEAST[part], EM_PER_SIGN * Math.max(...answers.map(widthOf)));
  const rows = Math.ceil(length / WIDEST);
  const row = Math.round((10 * length) / rows) / 10;
  const pieces = Array.from({ length: rows }, (_, index): Piece => {
    const label = index === 0 ? `\\fbox{\\scriptsize ${number}}\\;` : "";
    return {
      joint: "",
      jointAtBreak: "",
      tex: `${label}\\rule{0pt}{1.75em}\\rule[-0.35em]{${row}em}{0.5pt}`,
      width: row / EM_PER_DIGIT,
      breakBefore: index === 0 ? null : breakLevel.term,
    };
  });
  return { ...box("", 0, { tall: true }), pieces };
}

/** The length of the line, in em, on which a figure of a table is written by hand. */
export function blankCellWidth(figure: string): number {
  return figure.length * 0.75 + 1;
}

/** Room for a number that the reader brings along from an earlier step. */
export function carriedBox(step: number, digits: number): Box {
  const width = Math.max(2.5, 0.55 * digits);
  const room = `\\boxed{\\rule{0pt}{0.9em}\\hspace{${width.toFixed(1)}em}}`;
  return box(underneath(room, step), digits + 2, { left: "digit" });
}

/** A number with the step that made it underneath. */
export function referencedBox(step: number, figure: Box): Box {
  const pieces = figure.pieces.map((piece) => ({ ...piece, tex: underneath(piece.tex, step) }));
  return { ...figure, pieces };
}

function underneath(tex: string, step: number): string {
  return `\\underset{(${step})}{${tex}}`;
}
