import { beforeEach, describe, expect, it } from "vitest";
import { HallTools } from "#lib/views/hall-tools.svelte.ts";

const stroke = [{ x: 0.1, y: 0.2 }];

let tools = new HallTools();

beforeEach(() => {
  localStorage.clear();
  tools = new HallTools();
});

describe("the tools in front of a hall", () => {
  it("are taken up and laid down by the same key", () => {
    tools.take("draw");
    tools.take("pointer");
    tools.take("ledger");
    expect(tools.inUse).toEqual(["ledger", "draw", "pointer"]);
    tools.take("pointer");
    tools.take("ledger");
    expect(tools.inUse).toEqual(["draw"]);
  });

  it("have room for one sheet", () => {
    tools.take("ledger");
    tools.take("what-if");
    expect(tools.sheet).toBe("what-if");
  });

  it("close one after the other: the code, the sheet, then drawing", () => {
    tools.take("draw");
    tools.take("ledger");
    tools.code = "https://example.org/";
    expect([tools.close(), tools.inUse]).toEqual([true, ["ledger", "draw"]]);
    expect([tools.close(), tools.inUse]).toEqual([true, ["draw"]]);
    expect([tools.close(), tools.inUse]).toEqual([true, []]);
    expect(tools.close()).toBe(false);
  });

  it("lose code and drawing at the next step", () => {
    tools.strokes = [stroke];
    tools.code = "https://example.org/";
    tools.turn();
    expect(tools.strokes).toEqual([]);
    expect(tools.code).toBeNull();
  });

  it("keep the drawing where that is asked for, also on the next visit", () => {
    tools.setKeepDrawing(true);
    tools.strokes = [stroke];
    tools.turn();
    expect(tools.strokes).toEqual([stroke]);
    const next = new HallTools();
    next.recall();
    expect(next.keepDrawing).toBe(true);
  });

  it("clear what is drawn", () => {
    tools.strokes = [stroke];
    tools.take("clear");
    expect(tools.strokes).toEqual([]);
  });
});
