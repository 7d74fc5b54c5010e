import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import type { Solution } from "#lib/document/solution.ts";
import { notationNames } from "#lib/notation/notation.ts";
import { oracleCases } from "../oracle/cases.ts";

/** Programs and networks of every kind, each in one of the notations in turn. */
export function* oracleSolutions(every: number): Generator<Solution> {
  for (let index = 0; index < oracleCases.length; index += every) {
    const document = readDocument(oracleCases[index]?.document);
    const notation = notationNames[index % notationNames.length] ?? "nielsen";
    yield solve({ ...document, notation });
  }
}
