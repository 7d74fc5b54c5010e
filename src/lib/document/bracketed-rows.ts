import { bracketedTokens } from "#lib/document/bracketed-tokens.ts";
import { ListReader } from "#lib/document/list-reader.ts";
import { PasteError } from "#lib/document/paste-error.ts";
import { refuseRagged, type PastedCell } from "#lib/document/pasted-cell.ts";

type Rows = readonly (readonly PastedCell[])[];

/** `w = np.array(`, `"weights": `, `Parameter containing: tensor(` and the like. */
const opening =
  /^\s*(?:Parameter containing:\s*)?(?:["']?[A-Za-z_][\w.]*["']?[^\S\n]*[=:]\s*)?(?:[A-Za-z_][\w.]*\(\s*)*(?=\[)/;

/** `,dtype=torch.float64,grad_fn=<AddmmBackward0>)`, a transposition, a semicolon; without blanks. */
const closing =
  /^(?:,(?:[A-Za-z_]\w*=)?(?:<[^<>]*>|'[^']*'|\([^()]*\)|[A-Za-z_][\w.]*))*,?(?<brackets>\)*)(?<transposition>\.?'|\.T)?[;,]?$/;
const longestClosing = 1000;

/** Whether text is meant as a list in brackets. */
export function looksBracketed(text: string): boolean {
  return text.includes("[");
}

/**
 * The rows of a list as Python, NumPy, PyTorch, JSON or MATLAB write it: `[[0.1, 0.2], [0.3, 0.4]]`,
 * `array([0.1, 0.2])`, `[0.1 0.2; 0.3 0.4]`. A list of numbers is one row.
 *
 * @throws PasteError
 */
export function bracketedRows(text: string): Rows {
  const opened = opening.exec(text)?.[0];
  if (opened === undefined)
    throw new PasteError("Paste the numbers alone, such as [[0.1, 0.2], [0.3, 0.4]].");
  const { rows, end } = listAt(text, opened.length);
  const closed = closedBy(text.slice(end));
  if (closed?.["brackets"]?.length !== opened.split("(").length - 1)
    throw new PasteError("Paste one list alone: something else follows its last bracket.");
  return closed["transposition"] === undefined ? rows : transposed(rows);
}

function closedBy(rest: string): Partial<Record<string, string>> | null {
  const text = rest.replace(/[#%][^\n]*/g, "").replace(/\s+/g, "");
  return text.length > longestClosing ? null : (closing.exec(text)?.groups ?? null);
}

function listAt(text: string, start: number): { rows: Rows; end: number } {
  const reader = new ListReader();
  for (const { token, end } of bracketedTokens(text, start)) {
    reader.take(token);
    if (reader.closed) return { rows: reader.rows, end };
  }
  throw new PasteError("A closing bracket ] is missing at the end.");
}

function transposed(rows: Rows): Rows {
  refuseRagged(rows);
  const [first = []] = rows;
  return first.map((_, column) => rows.flatMap((row) => row[column] ?? []));
}
