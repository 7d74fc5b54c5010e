import { DocumentError } from "#lib/document/document-error.ts";
import { readDocument } from "#lib/document/read.ts";
import type { Document } from "#lib/document/schema.ts";
import { solve } from "#lib/document/solve.ts";
import type { Solution } from "#lib/document/solution.ts";
import { parseProgram } from "#lib/engine/expression/parse.ts";
import { ProgramError, type ProgramFault } from "#lib/engine/expression/program-error.ts";
import { compositeGatesIn } from "#lib/engine/graph/composite-gates-in.ts";
import type { CompositeGate } from "#lib/engine/graph/program-derivation.ts";
import { NumericError } from "#lib/engine/trace/numeric-error.ts";
import type { Formula } from "#lib/explanations/narration.ts";
import { programFormulas } from "#lib/explanations/program-formulas.ts";
import { documentIn, type EditorState } from "#lib/views/editor-state.ts";

/** What is edited, worked out. */
export interface EditedExample {
  readonly document: Document;
  readonly solution: Solution;
}

/** How the program of an example was understood. */
export interface UnderstoodProgram {
  /** Each line. */
  readonly formulas: readonly Formula[];
  /** The gates that can be taken whole or apart. */
  readonly composite: readonly CompositeGate[];
}

/** Why what is edited can't be worked out. */
export interface EditTrouble {
  /** What is wrong with the program, where it is the program. */
  readonly faults: readonly ProgramFault[];
  /** What is wrong otherwise, in words. */
  readonly words: string | null;
}

/** Works out what is edited, fast enough to do so at every key; or says why it can't be. */
export function workOutEdited(state: EditorState): EditedExample | EditTrouble {
  try {
    const document = readDocument(documentIn(state));
    return { document, solution: solve(document) };
  } catch (error) {
    return troubleOf(error, state);
  }
}

export function isTrouble(outcome: EditedExample | EditTrouble): outcome is EditTrouble {
  return "faults" in outcome;
}

export function understood(document: Document): UnderstoodProgram {
  if (document.kind === "network") return { formulas: [], composite: [] };
  const { assignments } = parse(document);
  return { formulas: programFormulas(assignments), composite: compositeGatesIn(assignments) };
}

type Program = Pick<Extract<Document, { kind: "expression" }>, "program" | "inputs" | "constants">;

function parse({ program, inputs, constants }: Program) {
  return parseProgram(program, new Set([...Object.keys(inputs), ...Object.keys(constants)]));
}

function troubleOf(error: unknown, state: EditorState): EditTrouble {
  if (error instanceof NumericError)
    return { faults: [], words: `This can’t be worked out: ${error.message}.` };
  if (!(error instanceof DocumentError)) throw error;
  const faults = programFaults(state);
  return faults.length > 0
    ? { faults, words: null }
    : { faults, words: `This can’t be worked out: ${error.lines.join("; ")}.` };
}

/** The faults with their replacements, which a document's error has no place for. */
function programFaults(state: EditorState): readonly ProgramFault[] {
  const document = documentIn(state);
  if (document.kind === "network") return [];
  try {
    parse(document);
    return [];
  } catch (error) {
    if (error instanceof ProgramError) return error.faults;
    throw error;
  }
}
