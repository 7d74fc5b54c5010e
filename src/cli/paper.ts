import type { PaperOrder } from "./paper-order.ts";
import { tellNote } from "./note.ts";
import { printPdf } from "./pdf.ts";
import type { Document } from "#lib/document/schema.ts";
import { makeHandout, poorNumbersNote, type Handout } from "#lib/exports/handout/handout.ts";
import { handoutHtml } from "#lib/exports/handout/handout-html.ts";
import { handoutJson } from "#lib/exports/handout/handout-json.ts";
import { handoutLatex } from "#lib/exports/handout/handout-latex.ts";
import { handoutMarkdown } from "#lib/exports/handout/handout-markdown.ts";
import { mathmlMark } from "#lib/exports/mathml.ts";
import { colourMark, noMark, type Mark } from "#lib/notation/mark.ts";

type TextFormat = Exclude<PaperOrder["format"], "pdf">;

interface Writer {
  readonly mark: Mark;
  readonly write: (handout: Handout) => string;
}

const writers: Readonly<Record<TextFormat, Writer>> = {
  json: { mark: noMark, write: handoutJson },
  latex: { mark: colourMark, write: handoutLatex },
  markdown: { mark: noMark, write: handoutMarkdown },
  html: { mark: mathmlMark, write: handoutHtml },
};

/** An example on paper, or a class set of it, as it is asked for. */
export async function answerPaper(
  document: Document,
  order: PaperOrder,
  update: number,
): Promise<string | Uint8Array> {
  const { choices, format } = order;
  if (format === "pdf") return printPdf(document, order);
  const { mark, write } = writers[format];
  const handout = makeHandout(document, choices, { update, mark });
  tellNote(poorNumbersNote(handout));
  return write(handout);
}
