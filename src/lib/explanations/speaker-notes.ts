import type { Solution } from "#lib/document/solution.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { Phase } from "#lib/engine/trace/derivation.ts";
import type { NarrateOptions } from "#lib/explanations/narrate.ts";
import type { Prose } from "#lib/explanations/narration.ts";
import { joined, type Insert } from "#lib/explanations/prose.ts";
import { english } from "#lib/explanations/en.ts";
import { noteKinds, type NoteKind } from "#lib/explanations/language.ts";
import { Writing } from "#lib/explanations/writing.ts";
import { quantityNamed } from "#lib/notation/find-quantity.ts";
import { htmlMark } from "#lib/notation/mark.ts";
import type { Notation } from "#lib/notation/notation.ts";
import { findNotation } from "#lib/notation/registry.ts";

/** What the speaker finds beside a step. */
export interface StepNotes {
  readonly ofStep: readonly Note[];
  readonly ofPhase: readonly Note[];
}

/** A paragraph of the notes: something to say, a question to the hall, its answer, a usual mistake. */
export interface Note {
  readonly kind: NoteKind;
  /** "Ask" */
  readonly label: string;
  readonly text: Prose;
}

/** The document's notes for each step, in order, in the symbols of the solution. */
export function speakerNotes(solution: Solution, options: NarrateOptions = {}): StepNotes[] {
  const { mark = htmlMark, language = english } = options;
  const { notes, notation } = solution.document;
  const writing = new Writing(solution, mark);
  const own = findNotation(notation);
  const read = (text: string): Note[] => {
    return paragraphs(text).map((paragraph) => {
      const { kind, words } = labelled(paragraph, language.notes);
      return { kind, label: language.notes[kind], text: withSymbols(words, own, writing) };
    });
  };
  const ofSteps = new Map<QuantityId | null, Note[]>(
    Object.entries(notes).map(([name, text]) => [named(name, own, writing), read(text)]),
  );
  const ofPhases = new Map<Phase, Note[]>();
  return solution.trace.steps.map(({ id, phase }) => {
    const ofPhase = ofPhases.get(phase) ?? read(notes[phase] ?? "");
    ofPhases.set(phase, ofPhase);
    return { ofStep: ofSteps.get(id) ?? [], ofPhase };
  });
}

function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}

/** What a paragraph is for: it says so at its beginning, "Ask: …", or is simply said. */
function labelled(
  paragraph: string,
  labels: Readonly<Record<NoteKind, string>>,
): { kind: NoteKind; words: string } {
  const kind = noteKinds.find((each) =>
    paragraph.toLowerCase().startsWith(`${labels[each].toLowerCase()}:`),
  );
  return kind
    ? { kind, words: paragraph.slice(labels[kind].length + 1).trim() }
    : { kind: "say", words: paragraph };
}

/** `w5` between backticks becomes the symbol of that quantity, in whatever notation is shown. */
function withSymbols(text: string, own: Notation, writing: Writing): Prose {
  return joined(
    text.split("`").map((part, index): Insert => {
      const id = index % 2 === 1 ? named(part, own, writing) : null;
      return id === null ? part : writing.inline(id);
    }),
  );
}

function named(name: string, own: Notation, writing: Writing): QuantityId | null {
  return quantityNamed(name, own, writing.solution.naming);
}
