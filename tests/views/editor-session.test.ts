import { afterEach, describe, expect, it, vi } from "vitest";
import { withProgram, withValue } from "#lib/document/expression-draft.ts";
import { encodeLink } from "#lib/document/link.ts";
import { readDocument } from "#lib/document/read.ts";
import {
  exchangeDraft,
  isStoredElsewhere,
  storeDraft,
  storedDraft,
} from "#lib/views/draft-storage.ts";
import { freshState, openEditor } from "#lib/views/editor-opening.ts";
import { EditorSession } from "#lib/views/editor-session.svelte.ts";
import type { EditorState } from "#lib/views/editor-state.ts";

afterEach(() => {
  localStorage.clear();
  vi.restoreAllMocks();
});

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
});

describe("how the editor opens", () => {
  it("with the draft that was left here, wrong as it may be", async () => {
    storeDraft({ state: typed(freshState(), "f = (x +"), link: null });
    const { state, notice } = await openEditor("");
    expect(state.expression.program).toBe("f = (x +");
    expect(notice).toBeNull();
  });

  it("with a fresh start where the draft is broken, which is kept", async () => {
    localStorage.setItem("chalkgrad:draft", '{"state":{"kind":"expression"');
    const { state, notice } = await openEditor("");
    expect(state).toEqual(freshState());
    expect(notice).toContain("chalkgrad:draft-broken");
    expect(localStorage.getItem("chalkgrad:draft-broken")).toContain('"kind"');
    expect((await openEditor("")).notice).toBeNull();
  });

  it("with a copy of a built-in example", async () => {
    const { state } = await openEditor("#v=1&of=mazur/printed");
    expect(state.kind).toBe("network");
    expect(state.network.title).toContain("Mazur");
  });

  it("with what a link holds; the draft before it is set aside", async () => {
    const document = readDocument({ chalkgrad: 1, kind: "expression", program: "f = 2 * 3" });
    const hash = await encodeLink({
      document,
      original: null,
      step: 1,
      view: "student",
      notation: "cs231n",
    });
    const left = typed(freshState(), "f = x^3");
    storeDraft({ state: left, link: null });
    const { state, setAside } = await openEditor(hash);
    expect(state.expression.program).toBe("f = 2 * 3");
    expect(setAside).toBe("before");
    const opened = { state, link: hash };
    expect(exchangeDraft("before", opened)).toEqual(left);
    expect(exchangeDraft("before", opened)).toEqual(state);
  });

  it("with the draft of the tab that changed something last, and keeps that of the other", async () => {
    const [here, there] = ["f = x^3", "f = tanh(x)"].map((text) => typed(freshState(), text));
    if (!here || !there) throw new Error("two drafts");
    storeDraft({ state: typed(here, "f = x^2"), link: null });
    storeDraft({ state: here, link: null });
    expect(storedDraft("elsewhere")).toBeNull();
    const written = JSON.stringify({ state: there, link: null });
    localStorage.setItem("chalkgrad:draft", written);
    const told = { key: "chalkgrad:draft", newValue: written };
    expect(isStoredElsewhere(new StorageEvent("storage", told))).toBe(true);
    storeDraft({ state: here, link: null });
    const { state, setAside } = await openEditor("");
    expect(state).toEqual(here);
    expect(setAside).toBe("elsewhere");
    expect(exchangeDraft("elsewhere", { state, link: null })).toEqual(there);
    expect((await openEditor("")).setAside).toBeNull();
  });

  it("with the draft where the link is its own", async () => {
    const left = typed(freshState(), "f = x +");
    storeDraft({ state: left, link: "#v=1&data=abc" });
    expect((await openEditor("#v=1&data=abc")).state).toEqual(left);
  });

  it("with what was there, and words, where a link can't be read", async () => {
    const { state, notice } = await openEditor("#v=1&data=abc");
    expect(state).toEqual(freshState());
    expect(notice).toContain("damaged");
    expect((await openEditor("#v=1&of=nobody/printed")).notice).toContain("isn’t here");
  });

  it("where nothing can be stored", async () => {
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
      throw new DOMException("", "SecurityError");
    });
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("", "SecurityError");
    });
    expect(storedDraft()).toBeNull();
    expect(storeDraft({ state: freshState(), link: null })).toBe(false);
    expect((await openEditor("")).state).toEqual(freshState());
  });
});
