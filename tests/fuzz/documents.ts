import fc from "fast-check";
import { damaged, hostileText, replacedIn } from "./hostile.ts";
import { unlessRefused, type Subject } from "./subject.ts";
import { draw, isSmall, workOut, workRefusals } from "./work-out.ts";
import { randomDocument } from "../document/random-document.ts";
import { writeDocumentFile } from "#lib/document/document-file.ts";
import { DocumentError } from "#lib/document/document-error.ts";
import { readDocumentText } from "#lib/document/read.ts";

/** JSON that may stand where something else should. */
const values = fc.oneof(
  hostileText.map((text) => JSON.stringify(text)),
  fc.constantFrom(
    ...["null", "true", "0", "-0", "-1", "0.5", "1e999", "1e308", "5e-324", "17", "1024", "100001"],
    ...['""', '"1"', "[]", "{}", "[[]]", "[null]", '{"name":"sgd"}', '{"a":1,"a":2}', '"step"'],
    ...["[".repeat(50), '{"a":'.repeat(50), `[${"0,".repeat(10_001)}0]`, `"${"x".repeat(5000)}"`],
  ),
);

const fields = fc.constantFrom(
  ...["chalkgrad", "kind", "title", "notation", "rounding", "printed", "notes", "layers", "units"],
  ...["weights", "biases", "names", "activation", "loss", "data", "input", "target", "training"],
  ...["optimizer", "epochs", "batchSize", "shuffle", "seed", "program", "inputs", "$schema"],
  ...["__proto__", "constructor", "prototype", "toString", "length", "", "decimals", "carry"],
);

const pieces = fc.oneof(
  values,
  fc.constantFrom(...'[]{},:"\\ 0-.'),
  fc.tuple(fields, values).map(([field, value]) => `,"${field}":${value},`),
);

const written = randomDocument.map((document) => JSON.stringify(document));

/** Their numbers between −1 and 1, so that something can be computed. */
const tame = written.map((text) =>
  text.replace(/(-?)\d(?:\.\d+)?(?:e[+-]?\d+|(?<=\.\d+))/g, (_, sign: string, at: number) => {
    return `${sign}${((at % 97) + 1) / 100}`;
  }),
);

const extremes = fc.constantFrom("0", "-0", "1", "-1", "1e308", "-1e308", "5e-324", "37", "-745");

/** Documents that were in order before, or are still. */
export const documentTexts = fc.oneof(
  tame,
  replacedIn(tame, /(?<=[[:,])-?\d[\d.e+-]*/g, extremes),
  replacedIn(tame, /(?<=[[:,])(?:-?\d[\d.e+-]*|"(?:[^"\\]|\\.)*"(?!:)|null|true|false)/g, values),
  damaged(written, pieces),
);

const refusals = [DocumentError, ...workRefusals];

/** Documents as files: each is read, written and worked out where it can be. */
export const documents: Subject = {
  name: "documents",
  weight: 6,
  patience: 100,
  inputs: fc.oneof(
    { arbitrary: documentTexts, weight: 8 },
    { arbitrary: fc.json(), weight: 1 },
    { arbitrary: values, weight: 1 },
    { arbitrary: fc.string({ unit: "binary" }), weight: 1 },
  ),
  answer: (text) =>
    unlessRefused(refusals, () => {
      const document = readDocumentText(text);
      writeDocumentFile(document, null);
      if (isSmall(document)) workOut(document);
    }),
  afterwards: (text) =>
    unlessRefused(refusals, () => {
      const document = readDocumentText(text);
      if (isSmall(document)) draw(document);
    }),
};
