import fc from "fast-check";
import { documentTexts } from "./documents.ts";
import { unlessRefused, type Subject } from "./subject.ts";
import { readCollectionText } from "#lib/document/collection.ts";
import { DocumentError } from "#lib/document/document-error.ts";

/** Several documents in one file. */
export const collections: Subject = {
  name: "collections",
  weight: 1,
  patience: 100,
  inputs: fc.array(documentTexts, { maxLength: 4 }).map((texts) => `[${texts.join(",")}]`),
  answer: (text) =>
    unlessRefused([DocumentError], () => {
      readCollectionText(text);
    }),
  afterwards: null,
};
