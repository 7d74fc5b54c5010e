import { describe, expect, it } from "vitest";
import { withProgram, withValue } from "#lib/document/expression-draft.ts";
import { EditorSession } from "#lib/views/editor-session.svelte.ts";
import type { EditorState } from "#lib/views/editor-state.ts";
import { freshState } from "#lib/views/fresh-state.ts";

function typed(state: EditorState, program: string): EditorState {
  return { ...state, expression: withProgram(state.expression, program) };
}

function outputOf({ good }: EditorSession): number | null {
  const result = good?.solution.result;
  return result && "output" in result ? result.output : null;
}

describe("EditorSession", () => {
  it("works out what is typed: (−2 + 5)(−4) = −12, and with x = 0 −20", () => {
    const session = new EditorSession(freshState());
    expect(outputOf(session)).toBe(-12);
    const { state } = session;
    session.change({ ...state, expression: withValue(state.expression, "x", 0) }, false);
    expect(outputOf(session)).toBe(-20);
  });

  it("keeps the last good one while the program is wrong, and says what is wrong", () => {
    const session = new EditorSession(freshState());
    session.change(typed(session.state, "f = (x + y"), false);
    expect(session.isGood).toBe(false);
    expect(session.trouble.faults[0]).toMatchObject({ line: 1, column: 5 });
    expect(outputOf(session)).toBe(-12);
    session.undo();
    expect(session.isGood).toBe(true);
    session.redo();
    expect(session.isGood).toBe(false);
  });

  it("says which step has no value", () => {
    const session = new EditorSession(freshState());
    session.change(typed(session.state, "f = log(x)"), false);
    expect(session.trouble.faults).toEqual([]);
    expect(session.trouble.words).toContain("can’t be worked out");
  });

  it("tries the other kind without losing what was typed", () => {
    const session = new EditorSession(typed(freshState(), "f = x^2"));
    session.change({ ...session.state, kind: "network" }, false);
    expect(session.good?.document.kind).toBe("network");
    session.change({ ...session.state, kind: "expression" }, false);
    expect(outputOf(session)).toBe(4);
  });

  it("has no link while the program is wrong", async () => {
    const session = new EditorSession(freshState());
    expect(await session.link()).toMatch(/^#v=1&data=/);
    session.change(typed(session.state, "f ="), false);
    expect(await session.link()).toBeNull();
  });

  it("leaves what is drawn where it stands while somebody types, until it tidies up", () => {
    const session = new EditorSession(freshState());
    const placeOf = (id: string): unknown => {
      const node = session.picture?.diagram.nodes.find((each) => each.id === id);
      return node && [node.x, node.y];
    };
    const before = { x: placeOf("x"), y: placeOf("y"), f: placeOf("f") };
    session.change(typed(session.state, "f = (x + y) * z + exp(x)"), false);
    // the product, which was f, is an anonymous gate now: v1 is the sum
    expect({ x: placeOf("x"), y: placeOf("y"), f: placeOf("v2") }).toEqual(before);
    expect(session.picture?.isTidy).toBe(false);
    expect(session.picture?.newest).toBe("f");
    session.tidy();
    expect(session.picture?.isTidy).toBe(true);
    const fresh = new EditorSession(typed(freshState(), "f = (x + y) * z + exp(x)"));
    expect(session.picture?.diagram).toEqual(fresh.picture?.diagram);
  });

  it("keeps in view what is new while a program is typed, and nothing while a value is", () => {
    const session = new EditorSession(freshState());
    session.change(typed(session.state, "f = (x + y) * z + q"), false);
    expect(session.picture?.newest).toBe("q");
    session.change(typed(session.state, "f = (x + y) * z + qr"), false);
    expect(session.picture?.newest).toBe("qr");
    session.tidy();
    expect(session.picture?.newest).toBe("qr");
    const { state } = session;
    session.change({ ...state, expression: withValue(state.expression, "x", 3) }, false);
    expect(session.picture?.newest).toBeNull();
  });

  it("draws anew what is opened, and what is written in another notation", () => {
    const session = new EditorSession(freshState());
    const { document } = session.good ?? {};
    if (document?.kind !== "expression") throw new Error("no expression");
    session.change(typed(session.state, "f = (x + y) * z + x"), false);
    session.open({ ...document, program: "f = (x + y) * z + x" });
    expect(session.picture?.isTidy).toBe(true);
    const { state } = session;
    const expression = { ...state.expression, notation: "nielsen" } as const;
    session.change({ ...state, expression }, false);
    expect(session.picture?.isTidy).toBe(true);
  });
});
