import fc from "fast-check";
import { hostileText } from "./hostile.ts";
import { unlessRefused, type Subject } from "./subject.ts";
import { isSmall, workRefusals } from "./work-out.ts";
import { randomDocument } from "../document/random-document.ts";
import { typeset } from "../notation/typeset.ts";
import { DocumentError } from "#lib/document/document-error.ts";
import { readDocumentText } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { narrate } from "#lib/explanations/narrate.ts";
import { toHtml } from "#lib/exports/html.ts";

/** Elements that load nothing and run nothing. */
const harmless = new Set(
  [
    "html head meta title style body main section article aside header footer h1 h2 h3 h4 p a div",
    "span ol ul li dl dt dd table caption thead tbody tfoot tr th td em strong sub sup code br",
    "math semantics annotation mrow mi mo mn ms mtext mspace mfrac msqrt mroot msub msup msubsup",
    "munder mover munderover mtable mtr mtd mstyle mpadded menclose mphantom svg path line",
    "figure g text tspan rect circle defs marker",
  ].flatMap((names) => names.split(" ")),
);

/** What a browser might load, run or follow in text that we have written as markup. */
export function dangerIn(html: string): string | null {
  for (const [tag, name = "", attributes = ""] of html.matchAll(/<\/?([^\s>/]*)([^>]*)>?/g)) {
    if (/^!doctype$/i.test(name)) continue;
    if (!harmless.has(name)) return tag;
    const outside = attributes.replace(/"[^"]*"/g, '""');
    if (/\son|\ssrc|\sposter|\saction|\sformaction|['<]/i.test(outside)) return tag;
    const address = /\shref="([^"]*)"/.exec(attributes)?.[1] ?? "";
    if (!/^(?:https?:|#|$)/.test(address)) return tag;
  }
  return null;
}

/** Documents whose every text is hostile. */
export const hostileDocuments = fc
  .tuple(randomDocument, fc.array(hostileText, { minLength: 4, maxLength: 4 }))
  .map(([document, [title = "", summary = "", source = "", note = ""]]) =>
    JSON.stringify({
      ...Object(document),
      title,
      summary,
      source: { text: source, url: "https://example.org/?a=b&c='d'" },
      notes: { forward: note, [note === "__proto__" ? "n" : note]: title },
      printed: [
        { quantity: summary || "f", value: "1", erratum: source },
        { quantity: "f", value: "1", erratum: note },
      ],
    }),
  );

/** What is written of documents as markup. */
export const markup: Subject = {
  name: "markup",
  weight: 1,
  // a whole file with every formula typeset
  patience: 1000,
  inputs: hostileDocuments,
  answer: (text) =>
    unlessRefused([DocumentError, ...workRefusals], () => {
      const document = readDocumentText(text);
      if (!isSmall(document)) return;
      const solution = solve(document);
      const formulas = narrate(solution)
        .steps.slice(0, 5)
        .map(({ formula }) => typeset(formula.tex));
      for (const html of [toHtml(solution), ...formulas]) {
        const danger = dangerIn(html);
        if (danger !== null) throw new Error(`the page has ${danger}`);
      }
    }),
  afterwards: null,
};
