import { afterEach, describe, expect, it } from "vitest";
import { withProgram } from "#lib/document/expression-draft.ts";
import { editNetwork } from "#lib/document/network-edit.ts";
import { DraftKeeper } from "#lib/views/draft-keeper.ts";
import { nameOfDraft } from "#lib/views/draft-name.ts";
import { listDrafts, readDraft } from "#lib/views/draft-storage.ts";
import { Drafts } from "#lib/views/drafts.svelte.ts";
import type { EditorState } from "#lib/views/editor-state.ts";
import { freshState } from "#lib/views/fresh-state.ts";

afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

function typed(program: string): EditorState {
  const state = freshState();
  return { ...state, expression: withProgram(state.expression, program) };
}

/** A tab that opens a draft, or begins one. */
function tab(key: string | null = null) {
  const keeper = new DraftKeeper();
  const state = (key === null ? null : keeper.resume(key)?.state) ?? freshState();
  return { keeper, drafts: new Drafts(keeper, state), opened: state };
}

/** All that is kept in the browser. */
function programs(): string[] {
  return listDrafts()
    .map(({ key }) => readDraft(key)?.state.expression.program ?? "")
    .toSorted();
}

describe("drafts", () => {
  it("of three tabs are all kept, though each went on with the same one", () => {
    const [first, begun] = [tab(), typed("f = a")];
    first.drafts.store(begun, null);
    const others = [tab(first.keeper.key), tab(first.keeper.key)];
    others[0]?.drafts.store(typed("f = b"), null);
    others[1]?.drafts.store(typed("f = c"), null);
    // the first tab is told, and had stored what it shows
    first.drafts.look(begun, null);
    expect(programs()).toEqual(["f = a", "f = b", "f = c"]);
    expect(first.drafts.isOvertaken).toBe(true);
    first.drafts.store(typed("f = a + 1"), null);
    others[0]?.drafts.store(typed("f = b + 1"), null);
    others[1]?.drafts.store(typed("f = c + 1"), null);
    expect(programs()).toEqual(["f = a + 1", "f = b + 1", "f = c + 1"]);
  });

  it("are kept of a tab that another one has overtaken before it stored", () => {
    const { keeper, drafts } = tab();
    drafts.store(typed("f = a"), null);
    const [one, other] = [tab(keeper.key), tab(keeper.key)];
    one.drafts.store(typed("f = b"), null);
    // told while its last key is not yet stored
    other.drafts.look(typed("f = c"), null);
    expect(programs()).toEqual(["f = b", "f = c"]);
  });

  it("are not made by looking at one", () => {
    const { keeper, drafts } = tab();
    drafts.store(typed("f = a"), null);
    const looking = tab(keeper.key);
    drafts.store(typed("f = b"), null);
    looking.drafts.look(looking.opened, null);
    looking.drafts.store(looking.opened, null);
    expect(programs()).toEqual(["f = b"]);
  });

  it("stay when something else is begun", () => {
    const { drafts } = tab();
    drafts.store(typed("f = a"), null);
    drafts.begin();
    expect(drafts.others.map(({ name }) => name)).toEqual(["f = a"]);
    drafts.store(typed("f = b"), null);
    expect(programs()).toEqual(["f = a", "f = b"]);
  });

  it("are deleted, and had back", () => {
    tab().drafts.store(typed("f = a"), null);
    const { drafts } = tab();
    const [item] = drafts.others;
    if (!item) throw new Error("no draft");
    drafts.delete(item);
    expect(drafts.others).toEqual([]);
    expect(drafts.deleted).toBe("f = a");
    expect(programs()).toEqual([]);
    drafts.restore();
    expect(drafts.deleted).toBeNull();
    expect(drafts.others).toHaveLength(1);
    expect(programs()).toEqual(["f = a"]);
  });
});

describe("the name of a draft", () => {
  it("is its title, else what it computes", () => {
    const state = typed("z = 2 x\nf = z^2\n");
    expect(nameOfDraft(state)).toBe("f = z^2");
    expect(nameOfDraft({ ...state, expression: { ...state.expression, title: "Homework" } })).toBe(
      "Homework",
    );
    expect(nameOfDraft({ ...freshState(), kind: "network" })).toBe("network 2–2–1");
    expect(nameOfDraft(typed(`f = ${"x + ".repeat(20)}x`))).toHaveLength(41);
  });

  it("tells of the other kind what was edited of it", () => {
    const state = typed("f = x^2");
    expect(nameOfDraft({ ...state, kind: "network" })).toBe("network 2–2–1, and f = x^2");
    const network = editNetwork(state.network, { kind: "units", layer: 1, units: 3 });
    if (network instanceof Error) throw network;
    expect(nameOfDraft({ ...state, network })).toBe("f = x^2, and network 2–3–1");
  });
});
