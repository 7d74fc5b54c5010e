import { DocumentError } from "#lib/document/document-error.ts";
import { describeValue, pathText, type Fault } from "#lib/document/fault.ts";
import { parseJson } from "#lib/document/json-text.ts";
import { readDocument } from "#lib/document/read.ts";
import type { Document } from "#lib/document/schema.ts";
import { slugOf } from "#lib/document/slug.ts";

/** What a catalogue can show, and a text that a browser reads at once. */
const limits = { documents: 100, characters: 4_000_000 };

/** One document of a collection. */
export interface CollectedExample {
  /** Made of its title; no other of the collection has it. */
  readonly name: string;
  readonly document: Document;
}

/**
 * Reads a collection: a list of documents in JSON. A single document is a collection of one.
 *
 * @throws DocumentError with every fault of every document, e.g. at `[2].layers[0].units`
 */
export function readCollectionText(text: string): readonly CollectedExample[] {
  const value = parseJson(text, limits.characters);
  return named(Array.isArray(value) ? readAll(value) : [readDocument(value)]);
}

function readAll(values: readonly unknown[]): readonly Document[] {
  const { length } = values;
  if (length === 0 || length > limits.documents) {
    const expected =
      length === 0 ? "at least one document" : `at most ${limits.documents} documents`;
    throw new DocumentError([{ path: "", expected, got: describeValue(values), place: null }]);
  }
  const faults: Fault[] = [];
  const documents = values.flatMap((value, index) => {
    try {
      return [readDocument(value)];
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      faults.push(...error.faults.map((fault) => within(index, fault)));
      return [];
    }
  });
  if (faults.length > 0) throw new DocumentError(faults);
  return documents;
}

/** The fault with its place in the collection. */
function within(index: number, fault: Fault): Fault {
  const outer = pathText([index]);
  const joint = fault.path === "" || fault.path.startsWith("[") ? "" : ".";
  return { ...fault, path: `${outer}${joint}${fault.path}` };
}

function named(documents: readonly Document[]): readonly CollectedExample[] {
  const taken = new Set<string>();
  return documents.map((document) => {
    const name = freeName(slugOf(document.title) || "example", taken);
    taken.add(name);
    return { name, document };
  });
}

/** The name itself, or with the first number that makes it another: sum, sum-2, sum-3. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}-${number}`;
  return free;
}
