import type { BracketedToken } from "#lib/document/bracketed-tokens.ts";
import type { ProgramPlace } from "#lib/document/fault.ts";
import { PasteError } from "#lib/document/paste-error.ts";
import { refuseTooMany, type PastedCell } from "#lib/document/pasted-cell.ts";

type Rows = readonly (readonly PastedCell[])[];

/** NumPy begins a new line of a long list at 75 characters, PyTorch at 80. */
const wrappedWidth = 50;

/**
 * Takes the tokens of one list, `[` to `]`. A list of lists has a row in each. In a single list
 * `;` begins a row, as in MATLAB, and so does the end of a line, unless a comma stands before it.
 */
export class ListReader {
  readonly #rows: PastedCell[][] = [];
  #row: PastedCell[] = [];
  #depth = 0;
  #count = 0;
  #nested = false;
  #semicolons = false;
  #continued = false;
  /** The last token that was no end of a line. */
  #last: BracketedToken["kind"] | null = null;

  /** Whether the list is at its end. */
  get closed(): boolean {
    return this.#depth === 0 && this.#last !== null;
  }

  get rows(): Rows {
    const wrapped = !this.#nested && !this.#semicolons && isWrapped(this.#rows);
    return wrapped ? [this.#rows.flat()] : this.#rows;
  }

  /** @throws PasteError */
  take(token: BracketedToken): void {
    switch (token.kind) {
      case "cell":
        this.#takeCell(token);
        break;
      case "[":
        this.#open(token.place);
        break;
      case "]":
        this.#endRow();
        this.#depth -= 1;
        break;
      case ",":
        this.#takeComma(token.place);
        break;
      case ";":
        this.#takeSemicolon(token.place);
        break;
      case "line end":
        if (this.#depth === 1 && this.#last !== "," && !this.#continued) this.#endRow();
        this.#continued = false;
        return;
      case "...":
        this.#takeDots(token);
        break;
      case "foreign":
        throw new PasteError("expected a number, a comma or a bracket.", token.place);
    }
    this.#last = token.kind;
  }

  #takeCell(cell: PastedCell): void {
    if (this.#nested && this.#depth === 1) throw mixed(cell.place);
    this.#count += 1;
    refuseTooMany(this.#count);
    this.#row.push(cell);
  }

  #open(place: ProgramPlace): void {
    if (this.#depth === 2)
      throw new PasteError("this goes deeper than rows and columns. Paste one matrix.", place);
    if (this.#depth === 1) {
      if (!this.#nested && this.#count > 0) throw mixed(place);
      this.#nested = true;
    }
    this.#depth += 1;
  }

  #takeComma(place: ProgramPlace): void {
    if (this.#last === "," || this.#last === ";" || this.#last === "[")
      throw new PasteError("a number is missing here.", place);
  }

  #takeSemicolon(place: ProgramPlace): void {
    if (this.#depth === 2) throw new PasteError("a row within a list has no semicolon.", place);
    this.#semicolons = true;
    this.#endRow();
  }

  /** MATLAB goes on in the next line where NumPy has left something out. */
  #takeDots({ place, endsLine }: Extract<BracketedToken, { kind: "..." }>): void {
    this.#continued = endsLine && !this.#nested && this.#row.length > 0;
    if (!this.#continued)
      throw new PasteError(
        'numbers are left out here (…). Have all of them printed: np.set_printoptions(threshold=np.inf), or torch.set_printoptions(profile="full").',
        place,
      );
  }

  /** Only a row in brackets of its own can be empty. */
  #endRow(): void {
    if (this.#row.length === 0 && this.#depth === 1) return;
    this.#rows.push(this.#row);
    this.#row = [];
  }
}

function mixed(place: ProgramPlace): PasteError {
  return new PasteError("rows and single numbers are mixed here.", place);
}

/** Whether lines are those of one long list: all equally full, but for the last. */
function isWrapped(rows: Rows): boolean {
  const [first] = rows;
  const end = first?.at(-1);
  if (!first || !end || end.place.column + end.text.length < wrappedWidth) return false;
  const full = rows.slice(0, -1).every((row) => row.length === first.length);
  return full && (rows.at(-1)?.length ?? 0) < first.length;
}
