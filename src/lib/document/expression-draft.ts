import { DocumentError } from "#lib/document/document-error.ts";
import { EditError } from "#lib/document/edit-error.ts";
import { readDocument } from "#lib/document/read.ts";
import type { Document, DocumentInput, ExpressionDocument } from "#lib/document/schema.ts";
import { freeSymbols } from "#lib/engine/expression/free-symbols.ts";

// An expression's document while it is being written. It has the form of a document and may not be
// one yet: its program may be wrong, and it keeps values of symbols that the program has not now.

/** A symbol that needs a value. */
export interface Variable {
  readonly name: string;
  readonly value: number;
  /** Held constant: its gradient is not taken. */
  readonly held: boolean;
}

type ExpressionInput = Extract<DocumentInput, { kind: "expression" }>;
type Values = Readonly<Record<string, number>>;

/** Values of symbols that are gone are kept up to this many; the oldest are forgotten. */
const remembered = 60;

/** The symbols that the program reads and does not assign, in reading order, with their values. */
export function variablesOf(draft: ExpressionDocument): readonly Variable[] {
  const { inputs, constants } = draft;
  return freeSymbolsOf(draft).flatMap((name) => {
    const value = ownValue(inputs, name) ?? ownValue(constants, name);
    return value === null ? [] : [{ name, value, held: ownValue(inputs, name) === null }];
  });
}

/** The document that a draft stands for: with the values that its program reads, and no others. */
export function documentOfDraft(draft: ExpressionDocument): ExpressionDocument {
  const variables = variablesOf(draft);
  const valuesOf = (held: boolean): Values =>
    Object.fromEntries(
      variables.filter((each) => each.held === held).map(({ name, value }) => [name, value]),
    );
  return { ...draft, inputs: valuesOf(false), constants: valuesOf(true) };
}

/**
 * The draft with another program. A symbol that comes back has the value that it had; one whose
 * name is being typed, or changed at its only place, keeps its value; any other new one is offered
 * the first of 1, 2, 3 … that no other has, so that every figure tells where it comes from.
 */
export function withProgram(draft: ExpressionDocument, program: string): ExpressionDocument {
  const before = freeSymbolsOf(draft);
  const next = { ...draft, program };
  const after = freeSymbolsOf(next);
  const known = (name: string): boolean => valueIn(draft, name) !== null;
  const fresh = after.filter((name) => !known(name));
  const [renamed, ...alsoGone] = before.filter((name) => !after.includes(name));
  const [newName, ...alsoNew] = fresh;
  if (renamed !== undefined && newName !== undefined && alsoGone.length + alsoNew.length === 0)
    return { ...next, ...renamedValues(draft, renamed, newName) };
  return fresh.length === 0 ? next : { ...next, inputs: withOffers(draft, after, fresh) };
}

export function withValue(
  draft: ExpressionDocument,
  name: string,
  value: number,
): ExpressionDocument {
  const field = ownValue(draft.inputs, name) === null ? "constants" : "inputs";
  return { ...draft, [field]: { ...draft[field], [name]: value } };
}

/** Takes the gradient of a symbol, or holds it constant. */
export function withHeld(
  draft: ExpressionDocument,
  name: string,
  held: boolean,
): ExpressionDocument {
  const value = valueIn(draft, name);
  if (value === null) return draft;
  const inputs = without(draft.inputs, name);
  const constants = without(draft.constants, name);
  return held
    ? { ...draft, inputs, constants: { ...constants, [name]: value } }
    : { ...draft, inputs: { ...inputs, [name]: value }, constants };
}

/** What a document says about itself: anything but what is worked out. */
export type Presentation = Pick<
  Document,
  "title" | "summary" | "source" | "notation" | "rounding" | "printed" | "notes"
>;

/** A draft, or a document, that says something else about itself; or why it can't say so. */
export function withPresentation<Draft extends Document>(
  draft: Draft,
  fields: Partial<Presentation>,
): Draft | EditError {
  const read = readAlone(fields);
  return read instanceof EditError ? read : { ...draft, ...fields };
}

/** What a document may say of an expression's training; what is left out has its default. */
export type TrainingEntry = NonNullable<ExpressionInput["training"]>;

/** A draft whose output is minimised in other ways, or not at all; or why it can't be. */
export function withTraining(
  draft: ExpressionDocument,
  training: TrainingEntry | null,
): ExpressionDocument | EditError {
  const read = readAlone({ training });
  return read instanceof EditError ? read : { ...draft, training: read.training };
}

/** Reads these fields as a document's, whatever the program is like now. */
function readAlone(
  fields: Partial<Presentation> | Pick<ExpressionInput, "training">,
): ExpressionDocument | EditError {
  try {
    return asExpression({ chalkgrad: 1, kind: "expression", ...anyProgram, ...fields });
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const { expected = "something else", got = null } = error.faults[0] ?? {};
    return new EditError(`Expected ${expected}${got === null ? "" : `, not ${got}`}.`);
  }
}

/** One that allows for anything else that an expression's document can say. */
const anyProgram = { program: "x", inputs: { x: 1 }, constants: {} } as const;

/** @throws DocumentError */
function asExpression(value: unknown): ExpressionDocument {
  const read = readDocument(value);
  if (read.kind !== "expression")
    throw new DocumentError([
      { path: "kind", expected: "an expression", got: read.kind, place: null },
    ]);
  return read;
}

/**
 * Reads a draft that has been kept as JSON: everything in it is checked but its program.
 *
 * @throws DocumentError
 */
export function readExpressionDraft(value: unknown): ExpressionDocument {
  const program = programOf(value);
  const read = asExpression({ ...Object(value), program: "1", training: null });
  const { training } = asExpression({ ...Object(value), ...anyProgram });
  if (program === null)
    throw new DocumentError([{ path: "program", expected: "text", got: null, place: null }]);
  return { ...read, program, training };
}

function programOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !("program" in value)) return null;
  return typeof value.program === "string" ? value.program : null;
}

/** A draft is asked for its symbols several times with each key, by whoever shows a part of it. */
const knownSymbols = new WeakMap<ExpressionDocument, readonly string[]>();

function freeSymbolsOf(draft: ExpressionDocument): readonly string[] {
  const known = knownSymbols.get(draft);
  if (known) return known;
  const { program, inputs, constants } = draft;
  const given = new Set([...Object.keys(inputs), ...Object.keys(constants)]);
  const symbols = freeSymbols(program, given);
  knownSymbols.set(draft, symbols);
  return symbols;
}

function valueIn({ inputs, constants }: ExpressionDocument, name: string): number | null {
  return ownValue(inputs, name) ?? ownValue(constants, name);
}

/** A name may be one that every object has. */
function ownValue(values: Values, name: string): number | null {
  return Object.hasOwn(values, name) ? (values[name] ?? null) : null;
}

function renamedValues(
  { inputs, constants }: ExpressionDocument,
  from: string,
  to: string,
): Pick<ExpressionDocument, "inputs" | "constants"> {
  const renamed = (values: Values): Record<string, number> =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name === from ? to : name, value]),
    );
  return { inputs: renamed(inputs), constants: renamed(constants) };
}

function withOffers(
  draft: ExpressionDocument,
  free: readonly string[],
  fresh: readonly string[],
): Record<string, number> {
  const taken = new Set(free.map((name) => valueIn(draft, name)));
  const offers = fresh.map((name): [string, number] => {
    let offer = 1;
    while (taken.has(offer)) offer += 1;
    taken.add(offer);
    return [name, offer];
  });
  const gone = Object.entries(draft.inputs).filter(([name]) => !free.includes(name));
  const forgotten = new Set(gone.slice(0, -remembered).map(([name]) => name));
  const kept = Object.entries(draft.inputs).filter(([name]) => !forgotten.has(name));
  return Object.fromEntries([...kept, ...offers]);
}

function without(values: Values, name: string): Record<string, number> {
  return Object.fromEntries(Object.entries(values).filter(([each]) => each !== name));
}
