import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { documentTexts } from "./documents.ts";
import { damaged, soup } from "./hostile.ts";
import { unlessRefused, type Subject } from "./subject.ts";
import { builtIn } from "../sources/built-in.ts";
import { LinkError } from "#lib/document/link-error.ts";
import { decodeLink } from "#lib/document/link.ts";
import {
  builtInOf,
  holdsLink,
  linkAtStep,
  linkInNotation,
  notationOf,
  stepOf,
} from "#lib/document/link-hash.ts";

const mazur = builtIn("mazur", "printed");
const findBuiltIn = (name: string) => (name === "mazur/printed" ? mazur : null);

/** A text as the `data` of a hash. */
export const packed = (json: string): string => deflateRawSync(json).toString("base64url");

const paths = fc.array(
  fc.oneof(
    fc.constantFrom("layers", "weights", "data", "training", "__proto__", "length", "title"),
    fc.integer({ min: -1, max: 3 }),
  ),
  { maxLength: 5 },
);
const changes = fc.array(fc.tuple(paths, fc.jsonValue())).map((all) => JSON.stringify(all));

const place = fc.constantFrom(
  "&step=1&view=student&notation=mazur",
  "&step=12&view=paper&notation=cs231n",
);
const hashes = fc.oneof(
  fc.tuple(documentTexts, place).map(([json, rest]) => `#v=1&data=${packed(json)}${rest}`),
  fc
    .tuple(changes, place)
    .map(([json, rest]) => `#v=1&of=mazur/printed&data=${packed(json)}${rest}`),
);

const pieces = fc.oneof(
  fc.constantFrom(..."#&=%-_+/.AZaz09"),
  fc.constantFrom("v=1", "v=2", "v=", "&of=", "mazur/printed", "&data=", "&step=", "9999999"),
  fc.constantFrom("&view=student", "&notation=mazur", "&notation=__proto__", "&__proto__=1"),
);

/** Hashes of addresses, and what they hold. */
export const links: Subject = {
  name: "links",
  weight: 4,
  patience: 100,
  inputs: fc.oneof(hashes, damaged(hashes, pieces), soup(pieces), fc.string({ unit: "binary" })),
  answer: (hash) =>
    unlessRefused([LinkError], async () => {
      for (const ask of [holdsLink, builtInOf, notationOf, stepOf]) ask(hash);
      linkInNotation(linkAtStep(hash, 3), "nielsen");
      await decodeLink(hash, findBuiltIn);
    }),
  afterwards: null,
};
