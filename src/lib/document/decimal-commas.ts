import { PasteError } from "#lib/document/paste-error.ts";
import type { PastedCell } from "#lib/document/pasted-cell.ts";

type Rows = readonly (readonly PastedCell[])[];

/** 0,5 is clear; 1,234 is 1.234 to half of the world and 1234 to the other. */
const clearComma = /^[-+\u2212\u2013]?(?![1-9]\d{0,2},\d{3}$)\d*,\d+(?:e[-+\u2212\u2013]?\d+)?$/i;

/**
 * The cells with points for decimal commas, wherever one cell of the table says that commas are
 * meant so; else they are left as they are.
 *
 * @throws PasteError where commas and points are mixed
 */
export function decimalPoints(rows: Rows): Rows {
  const cells = rows.flat();
  const comma = cells.find(({ text }) => text.includes(","));
  const point = cells.find(({ text }) => text.includes("."));
  if (comma && point)
    throw new PasteError(
      `commas and points are mixed: “${point.text}” and “${comma.text}”. Write all decimals alike.`,
      comma.place,
    );
  if (!cells.some(({ text }) => clearComma.test(text))) return rows;
  return rows.map((row) => row.map((cell) => ({ ...cell, text: cell.text.replace(",", ".") })));
}
