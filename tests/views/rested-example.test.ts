import { flushSync } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { withProgram } from "#lib/document/expression-draft.ts";
import { EditorSession } from "#lib/views/editor-session.svelte.ts";
import { freshState } from "#lib/views/fresh-state.ts";
import { RestedExample } from "#lib/views/rested-example.svelte.ts";
import { whileAsking } from "../components/while-asking.svelte.ts";

const onrest = vi.fn();
let session = new EditorSession(freshState());
let rested: RestedExample | null = null;
let close = (): void => undefined;

function type(program: string): void {
  const { state } = session;
  session.change({ ...state, expression: withProgram(state.expression, program) }, false);
  flushSync();
}

beforeEach(() => {
  vi.useFakeTimers();
  onrest.mockClear();
  session = new EditorSession(freshState());
  close = whileAsking(() => {
    rested = new RestedExample(session, onrest);
  });
});

afterEach(() => {
  close();
  vi.useRealTimers();
});

describe("what follows once the hands rest", () => {
  it("is there at once when the page opens", () => {
    vi.advanceTimersByTime(0);
    // q = x + y and f = q · z, forwards and backwards
    expect(rested?.narration?.steps).toHaveLength(7);
    expect(onrest).toHaveBeenCalledExactlyOnceWith(session.state);
  });

  it("comes once after several keys", () => {
    vi.advanceTimersByTime(0);
    onrest.mockClear();
    type("f = x");
    vi.advanceTimersByTime(200);
    type("f = x + y");
    vi.advanceTimersByTime(200);
    expect(onrest).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(onrest).toHaveBeenCalledExactlyOnceWith(session.state);
  });

  it("does nothing more while they rest", () => {
    vi.advanceTimersByTime(10_000);
    flushSync();
    vi.advanceTimersByTime(10_000);
    expect(onrest).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("says how the lines were understood", () => {
    type("f = x + y");
    vi.advanceTimersByTime(1000);
    expect(rested?.program.formulas).toHaveLength(1);
  });

  it("stays as it was while the program is wrong", () => {
    vi.advanceTimersByTime(1000);
    onrest.mockClear();
    type("f = (x +");
    vi.advanceTimersByTime(1000);
    expect(rested?.narration?.steps).toHaveLength(7);
    expect(onrest).toHaveBeenCalledTimes(1);
  });

  it("is a tidy picture after a long pause, in which the program may be wrong", () => {
    vi.advanceTimersByTime(1000);
    type("f = (x + y) * z + x");
    vi.advanceTimersByTime(600);
    type("f = (x + y) * z + x +");
    vi.advanceTimersByTime(600);
    expect(session.picture?.isTidy).toBe(false);
    vi.advanceTimersByTime(600);
    expect(session.picture?.isTidy).toBe(true);
  });

  it("is called off when the page closes", () => {
    close();
    vi.advanceTimersByTime(1000);
    expect(onrest).not.toHaveBeenCalled();
  });
});
