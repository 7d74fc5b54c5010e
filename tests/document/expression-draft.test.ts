import { describe, expect, it } from "vitest";
import {
  documentOfDraft,
  readExpressionDraft,
  variablesOf,
  withHeld,
  withTraining,
  withProgram,
  withValue,
} from "#lib/document/expression-draft.ts";
import { EditError } from "#lib/document/edit-error.ts";
import { readDocument } from "#lib/document/read.ts";
import type { ExpressionDocument } from "#lib/document/schema.ts";

function draftOf(program: string, inputs: Record<string, number> = {}): ExpressionDocument {
  const document = readDocument({ chalkgrad: 1, kind: "expression", program: "1", inputs });
  if (document.kind !== "expression") throw new Error("internal: not an expression");
  return withProgram(document, program);
}

function valuesOf(draft: ExpressionDocument): Record<string, number> {
  return Object.fromEntries(variablesOf(draft).map(({ name, value }) => [name, value]));
}

/** The program as it is typed, a key at a time. */
function typed(draft: ExpressionDocument, program: string): ExpressionDocument {
  return [...program].reduce((each, key) => withProgram(each, each.program + key), draft);
}

describe("variables", () => {
  it("are the symbols that the program reads and does not assign, in reading order", () => {
    const draft = draftOf("z = w*x + b\nf = sigmoid(z) - t");
    expect(variablesOf(draft).map(({ name }) => name)).toEqual(["w", "x", "b", "t"]);
  });

  it("pi and e are none, unless they are given a value", () => {
    expect(valuesOf(draftOf("e^x * pi"))).toEqual({ x: 1 });
    expect(valuesOf(draftOf("e * x", { e: 5 }))).toEqual({ e: 5, x: 1 });
  });

  it("new ones are offered numbers that no other has", () => {
    expect(valuesOf(draftOf("x + y + z", { y: 1 }))).toEqual({ x: 2, y: 1, z: 3 });
  });

  it("of a line that can't be read wait until it can", () => {
    expect(valuesOf(draftOf("a = x $ y\nf = z"))).toEqual({ z: 1 });
  });
});

describe("values", () => {
  it("come back with their symbol", () => {
    const draft = withValue(draftOf("f = x * y"), "y", -4);
    const gone = withProgram(draft, "f = x * ");
    expect(valuesOf(gone)).toEqual({ x: 1 });
    expect(valuesOf(withProgram(gone, "f = x * y"))).toEqual({ x: 1, y: -4 });
  });

  it("stay with a symbol that is renamed at its only place", () => {
    const draft = withValue(draftOf("f = x * y"), "y", -4);
    expect(valuesOf(withProgram(draft, "f = x * y1"))).toEqual({ x: 1, y1: -4 });
    const held = withHeld(draft, "y", true);
    expect(variablesOf(withProgram(held, "f = x * y1"))[1]).toEqual({
      name: "y1",
      value: -4,
      held: true,
    });
  });

  it("of a symbol that still stands elsewhere stay there", () => {
    const draft = withValue(draftOf("f = x * x"), "x", 7);
    expect(valuesOf(withProgram(draft, "f = x * x1"))).toEqual({ x: 7, x1: 1 });
  });

  it("a name that is typed letter by letter leaves nothing behind", () => {
    const draft = typed(draftOf("f = x * "), "rate1");
    expect(draft.inputs).toEqual({ x: 1, rate1: 2 });
  });

  it("are forgotten in the end, the oldest first", () => {
    let draft = draftOf("f = keep");
    for (let number = 0; number < 200; number += 1)
      draft = withProgram(withProgram(draft, `f = keep + a${number} + b${number}`), "f = keep");
    expect(Object.keys(draft.inputs).length).toBeLessThan(80);
    expect(draft.inputs).toHaveProperty("keep", 1);
    expect(draft.inputs).toHaveProperty("a199");
  });
});

describe("the document of a draft", () => {
  it("has the values that its program reads, and no others", () => {
    const draft = withHeld(withProgram(draftOf("f = x*y + z"), "f = x * y"), "y", true);
    const document = documentOfDraft(draft);
    expect(document.inputs).toEqual({ x: 1 });
    expect(document.constants).toEqual({ y: 2 });
    expect(readDocument(document)).toEqual(document);
  });

  it("a symbol that is held constant and let go is as before", () => {
    const draft = draftOf("f = x * y");
    expect(variablesOf(withHeld(withHeld(draft, "x", true), "x", false))).toEqual(
      variablesOf(draft),
    );
  });

  it("a name that every object has is none of its values", () => {
    expect(valuesOf(draftOf("f = constructor + x"))).toEqual({ x: 1 });
  });
});

describe("the training of a draft", () => {
  const training = { optimizer: { name: "momentum", learningRate: 0.5 }, iterations: 3 } as const;

  it("is set whatever the program is like, with defaults for what is left out", () => {
    const draft = withTraining(draftOf("f = (x +"), training);
    expect(draft).toMatchObject({
      program: "f = (x +",
      training: {
        optimizer: { name: "momentum", learningRate: 0.5, momentum: 0.9 },
        iterations: 3,
      },
    });
  });

  it("is taken away again", () => {
    const draft = withTraining(draftOf("f = x"), training);
    if (draft instanceof EditError) throw draft;
    expect(withTraining(draft, null)).toEqual(draftOf("f = x"));
  });

  it("is refused in words where it is none", () => {
    expect(withTraining(draftOf("f = x"), { ...training, iterations: 0 })).toHaveProperty(
      "message",
      "Expected a whole number from 1 to 100000, not 0.",
    );
  });

  it("is kept with a draft whose program can't be read", () => {
    const draft = withTraining(draftOf("f = (x +"), training);
    expect(readExpressionDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });
});
