import { afterEach, describe, expect, it, vi } from "vitest";
import { withProgram } from "#lib/document/expression-draft.ts";
import { encodeLink } from "#lib/document/link.ts";
import { readDocument } from "#lib/document/read.ts";
import { DraftKeeper } from "#lib/views/draft-keeper.ts";
import { listDrafts } from "#lib/views/draft-storage.ts";
import { openDraft, openEditor } from "#lib/views/editor-opening.ts";
import type { EditorState } from "#lib/views/editor-state.ts";
import { freshState } from "#lib/views/fresh-state.ts";

afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function typed(program: string): EditorState {
  const state = freshState();
  return { ...state, expression: withProgram(state.expression, program) };
}

/** What a tab stores, and its key; `at` tells the order, since tests are faster than clocks. */
function stored(program: string, { link = null, at = 0 }: { link?: string | null; at?: number }) {
  vi.useFakeTimers({ now: at, toFake: ["Date"] });
  const keeper = new DraftKeeper();
  keeper.store({ state: typed(program), link });
  return keeper.key;
}

function program({ state }: { readonly state: EditorState }): string {
  return state.expression.program;
}

describe("how the editor opens", () => {
  it("with the draft that was left here, wrong as it may be", async () => {
    stored("f = (x +", {});
    const opening = await openEditor("");
    expect(program(opening)).toBe("f = (x +");
    expect(opening.notice).toBeNull();
  });

  it("with this tab’s own draft, and in a new tab with the last one of all", async () => {
    stored("f = y", { at: 2 });
    stored("f = x", { at: 1 });
    expect(program(await openEditor(""))).toBe("f = x");
    sessionStorage.clear();
    expect(program(await openEditor(""))).toBe("f = y");
  });

  it("with the one before where the last one can’t be read, which is kept", async () => {
    stored("f = x", { at: 1 });
    const key = stored("f = y", { at: 2 });
    const broken = `{"changed":2,"state":{"kind":"expression"}}`;
    localStorage.setItem(key, broken);
    const opening = await openEditor("");
    expect(program(opening)).toBe("f = x");
    expect(opening.notice).toContain(`chalkgrad:unreadable:${key}`);
    expect(localStorage.getItem(`chalkgrad:unreadable:${key}`)).toBe(broken);
    expect((await openEditor("")).notice).toBeNull();
  });

  it("afresh where the only draft is cut off", async () => {
    localStorage.setItem("chalkgrad:draft-1", '{"state":{"kind":"expression"');
    const { state, notice } = await openEditor("");
    expect(state).toEqual(freshState());
    expect(notice).toContain("can’t be read");
  });

  it("with a copy of a built-in example", async () => {
    const { state } = await openEditor("#v=1&of=mazur/printed");
    expect(state.kind).toBe("network");
    expect(state.network.title).toContain("Mazur");
  });

  it("with what a link holds; the draft before it stays one", async () => {
    const document = readDocument({ chalkgrad: 1, kind: "expression", program: "f = 2 * 3" });
    const hash = await encodeLink({
      document,
      original: null,
      step: 1,
      view: "student",
      notation: "cs231n",
    });
    const key = stored("f = x^3", {});
    const opening = await openEditor(hash);
    expect(program(opening)).toBe("f = 2 * 3");
    opening.keeper.store({ state: typed("f = 2 * 4"), link: null });
    expect(listDrafts()).toHaveLength(2);
    expect(program(openDraft(key))).toBe("f = x^3");
  });

  it("with the draft where the link is its own", async () => {
    stored("f = x +", { link: "#v=1&data=abc" });
    stored("f = y", {});
    expect(program(await openEditor("#v=1&data=abc"))).toBe("f = x +");
  });

  it("with what was there, and words, where a link can’t be read", async () => {
    stored("f = x", {});
    const opening = await openEditor("#v=1&data=abc");
    expect(program(opening)).toBe("f = x");
    expect(opening.notice).toContain("damaged");
    expect((await openEditor("#v=1&of=nobody/printed")).notice).toContain("isn’t here");
  });

  it("where nothing can be stored", async () => {
    const refuse = () => {
      throw new DOMException("", "SecurityError");
    };
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(refuse);
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(refuse);
    const { state, keeper } = await openEditor("");
    expect(state).toEqual(freshState());
    expect(keeper.store({ state, link: null })).toBe(false);
  });
});
