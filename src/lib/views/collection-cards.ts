import { drawOutline, type Outline } from "#lib/diagram/outline.ts";
import { legendOf } from "#lib/diagram/legend-of.ts";
import { readCollectionText } from "#lib/document/collection.ts";
import { DocumentError } from "#lib/document/document-error.ts";
import { encodeLink } from "#lib/document/link.ts";
import { LinkError } from "#lib/document/link-error.ts";
import type { Document } from "#lib/document/schema.ts";
import { solve } from "#lib/document/solve.ts";
import { NumericError } from "#lib/engine/trace/numeric-error.ts";

// Loaded when a collection is opened.

/** An example of a collection, as its catalogue shows it. */
export interface CollectionCard {
  /** The hash of a link to it. */
  readonly link: string;
  readonly title: string;
  readonly teaches: string;
  readonly source: string | null;
  /** How many there are. */
  readonly steps: number;
  readonly outline: Outline;
}

/** What a collection shows. */
export interface OpenedCollection {
  readonly cards: readonly CollectionCard[];
  /** Examples that can't be shown, and why, a sentence each. */
  readonly troubles: readonly string[];
}

/**
 * Works out what a catalogue shows of each example of a collection. An example that can't be
 * worked out takes none of the others with it.
 *
 * @throws DocumentError with every fault, where the text is no collection
 */
export async function openCollection(text: string): Promise<OpenedCollection> {
  const cards: CollectionCard[] = [];
  const troubles: string[] = [];
  for (const { document } of readCollectionText(text)) {
    try {
      cards.push(await cardOf(document));
    } catch (error) {
      if (!(error instanceof NumericError || error instanceof LinkError)) throw error;
      troubles.push(`${document.title} can’t be shown: ${error.message}`);
    }
    // a hundred examples take their time: the page goes on in between
    await new Promise((resume) => setTimeout(resume));
  }
  return { cards, troubles };
}

/** Why a text is no collection, for the reader; `null` for what is no fault of the text. */
export function collectionTrouble(error: unknown): readonly string[] | null {
  return error instanceof DocumentError ? error.lines : null;
}

async function cardOf(document: Document): Promise<CollectionCard> {
  const solution = solve({ ...document, printed: [] });
  const { notation, title, summary, source } = document;
  const place = { original: null, step: 1, view: "student", notation } as const;
  return {
    link: await encodeLink({ ...place, document }),
    title,
    teaches: summary,
    source: source?.text ?? null,
    steps: solution.trace.steps.length,
    outline: drawOutline(solution.graph, legendOf(solution)),
  };
}
