import { decodeLink } from "#lib/document/link.ts";
import { readDocument } from "#lib/document/read.ts";
import type { Document } from "#lib/document/schema.ts";
import { solve } from "#lib/document/solve.ts";
import { VariantError } from "#lib/document/variant-error.ts";
import { classSet } from "#lib/document/variants.ts";
import { findExample } from "#lib/examples/registry.ts";
import {
  checkPaperChoices,
  PaperChoiceError,
  type PaperChoices,
} from "#lib/explanations/paper-choices.ts";
import { poorNumbers } from "#lib/explanations/poor-numbers.ts";
import { paperOf, type Paper } from "#lib/exports/paper.ts";
import type { NotationName } from "#lib/notation/notation.ts";
import { linkTrouble } from "#lib/views/workbench.ts";

// Loaded when another paper is asked for than the one that the page brings along.

/** What paper is made of. */
export interface PaperSource {
  readonly document: Document;
  readonly notation: NotationName;
  /** From 1. */
  readonly update: number;
}

/** A browser has to typeset each formula of each sheet. */
export const mostSheets = 60;

/** What is printed. */
export interface PaperWork {
  readonly papers: readonly Paper[];
  /** What is to be said of the numbers of a set; `null` where nothing is. */
  readonly note: string | null;
}

/** The sheets that are asked for, one or a class set. */
export function workOutPapers(source: PaperSource, choices: PaperChoices): PaperWork {
  const { kind, set } = choices;
  if (set && set.count > mostSheets)
    throw new PaperChoiceError(
      `variants: expected at most ${mostSheets} on a page, got ${set.count}; the command line makes more`,
    );
  const { document, notation, update } = source;
  const blanks = kind === "worksheet" || kind === "key" ? choices.blanks : null;
  const sheets = set ? classSet(document, set) : [{ document, sensible: true }];
  const papers = sheets.map((each) => {
    const solution = solve(each.document, { notation, update });
    checkPaperChoices(choices, solution.trace.steps.length);
    return paperOf(solution, blanks);
  });
  return { papers, note: poorNumbers(sheets.map(({ sensible }) => sensible)) };
}

/**
 * The example that a link holds.
 *
 * @throws Error whose message is for the reader
 */
export async function sourceInLink(hash: string): Promise<PaperSource> {
  try {
    const { document, notation } = await decodeLink(hash, builtInDocument);
    return { document, notation, update: 1 };
  } catch (error) {
    throw new Error(paperTrouble(error) ?? "", { cause: error });
  }
}

function builtInDocument(name: string): Document | null {
  const [example = "", edition] = name.split("/");
  const found = findExample(example)?.variants.find((variant) => variant.name === edition);
  return found ? readDocument(found.document) : null;
}

/** Why a paper can't be made, for the reader; `null` for what is no fault of theirs. */
export function paperTrouble(error: unknown): string | null {
  if (error instanceof PaperChoiceError || error instanceof VariantError) return error.message;
  return linkTrouble(error);
}
