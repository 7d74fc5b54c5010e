/** What is wrong at one place of a program. Lines and columns count from 1. */
export interface ProgramFault {
  readonly line: number;
  readonly column: number;
  /** What may stand there, in plain words. */
  readonly expected: string;
  readonly got: string;
  /** Set where the fault is that this symbol has no value. */
  readonly unknownSymbol?: string;
  /** Set where it can be guessed what was meant. */
  readonly replacement?: Replacement;
}

/** What to write at the place of a fault instead of so many characters. */
export interface Replacement {
  readonly length: number;
  readonly text: string;
}

/** A program that can't be read, with every fault that was found. */
export class ProgramError extends Error {
  override readonly name = "ProgramError";
  readonly faults: readonly ProgramFault[];

  constructor(faults: readonly ProgramFault[]) {
    super(faults.map(programFaultText).join("\n"));
    this.faults = faults;
  }
}

/** A fault in one line, e.g. `line 2, column 7: expected sigmoid, got sigmod`. */
export function programFaultText(fault: ProgramFault): string {
  return `line ${fault.line}, column ${fault.column}: expected ${fault.expected}, got ${fault.got}`;
}
