import fc from "fast-check";
import { damaged, hostileText, replacedIn, soup } from "./hostile.ts";
import { unlessRefused, type Subject } from "./subject.ts";
import { draw, follow, workOut, workRefusals } from "./work-out.ts";
import { randomProgram } from "../document/random-program.ts";
import { DocumentError } from "#lib/document/document-error.ts";
import { readDocument } from "#lib/document/read.ts";
import type { Document } from "#lib/document/schema.ts";
import { freeSymbols } from "#lib/engine/expression/free-symbols.ts";
import { parseProgram } from "#lib/engine/expression/parse.ts";
import { ProgramError } from "#lib/engine/expression/program-error.ts";

const pieces = fc.oneof(
  hostileText,
  fc.constantFrom(
    ...["x", "y", "z", "f", "e", "pi", "σ", "θ1", "a_b", "2", ".5", "1e-3", "1e308", "0"],
    ...["+", "-", "*", "/", "^", "(", ")", ",", "=", ";", "\n", " ", "#", "%", "!", "'", ":"],
    ...["sigmoid(", "max(", "log(", "sqrt(", "sigmod(", "f(x)=", "x.y", "[1]", "{a:1}", "2 cm"],
    ...["mod", "to", "in", "and", "not ", "end", "true", "null", "undefined", "?", "<", "=="],
    ...["f = ", "\nq = ", "x^", "--", "((", "))", "x(", "2x", "1/0", "log(0)", "createUnit('a')"],
  ),
);

const given = ["x", "y", "w_1", "θ", "c", "k2"];
const values = Object.fromEntries(given.map((name, index) => [name, index / 2 - 1]));

const valid = randomProgram.map(({ program }) => program);
const operands = fc.constantFrom(
  "0",
  "1e308",
  "-1e-320",
  "(x - x)",
  "max(c, c, c)",
  "x^-1",
  "2e2x",
);

const refusals = [DocumentError, ...workRefusals];

function documentOf(program: string): Document {
  return readDocument({ chalkgrad: 1, kind: "expression", program, inputs: values });
}

/** Programs, as they are typed: each is parsed, and worked out where it can be. */
export const programs: Subject = {
  name: "programs",
  weight: 6,
  patience: 100,
  inputs: fc.oneof(
    fc.string({ unit: "binary" }),
    soup(pieces),
    damaged(valid, pieces),
    replacedIn(valid, /(?<=[ (,=-])(?:[a-z]\w*|[\d.]+)(?![\w(])/g, operands),
  ),
  answer: async (program) => {
    freeSymbols(program, new Set(given));
    await unlessRefused([ProgramError], () => {
      parseProgram(program, new Set(given));
    });
    await unlessRefused(refusals, () => {
      workOut(documentOf(program));
    });
  },
  afterwards: (program) =>
    unlessRefused(refusals, () => {
      draw(documentOf(program));
      follow(documentOf(program), documentOf(program.slice(0, -1)));
    }),
};
