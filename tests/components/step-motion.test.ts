import { fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import GraphDiagram from "#lib/components/GraphDiagram.svelte";
import { momentAt, solved } from "./solved.ts";
import { paint, sentFor, stir } from "./stir.ts";

const { narration, diagram } = solved("xyz");

interface StartedAnimation {
  readonly element: Element;
  readonly frames: readonly Keyframe[];
  readonly cancel: ReturnType<typeof vi.fn>;
  readonly finish: () => void;
}

/** jsdom animates nothing: what would have been started, in order. */
let started: StartedAnimation[] = [];

function fakeAnimate(this: Element, frames: readonly Keyframe[]): unknown {
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const animation = { element: this, frames, cancel: vi.fn(), finish, finished };
  started.push(animation);
  return animation;
}

function prefer(motion: "reduce" | "no-preference"): void {
  const matches = (media: string): boolean => media === `(prefers-reduced-motion: ${motion})`;
  vi.spyOn(globalThis, "matchMedia").mockImplementation((media) =>
    Object.assign(new EventTarget(), {
      media,
      matches: matches(media),
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    }),
  );
}

const chips = (): readonly Element[] => [...document.querySelectorAll(".chip")];

async function go(from: number, ...to: readonly number[]): Promise<void> {
  const { rerender } = render(GraphDiagram, {
    diagram,
    moment: momentAt(narration, from),
    label: "Graph",
  });
  await stir();
  for (const position of to) {
    await rerender({ moment: momentAt(narration, position) });
    await paint();
  }
}

beforeEach(() => {
  started = [];
  Object.defineProperty(Element.prototype, "animate", { value: fakeAnimate, configurable: true });
  prefer("no-preference");
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** f = (x + y)·z; steps: q, f, ∂f/∂f, ∂f/∂q … */
describe("StepMotion", () => {
  it("moves at the very first step too, though it comes with the key that asks for it", async () => {
    const { rerender } = render(GraphDiagram, {
      diagram,
      moment: momentAt(narration, 1),
      label: "Graph",
    });
    await fireEvent.keyDown(document.body, { key: "ArrowRight" });
    await rerender({ moment: momentAt(narration, 2) });
    await sentFor();
    await tick();
    await paint();
    expect(chips().length).toBeGreaterThan(0);
  });

  it("stands still when the picture is first seen", async () => {
    await go(2);
    expect(chips()).toEqual([]);
  });

  it("takes the operands to the gate when the next step is reached", async () => {
    await go(1, 2);
    expect(chips().map((chip) => chip.textContent)).toEqual(["3", "−4"]);
    const moved = started.filter(({ frames }) => frames.some((frame) => "transform" in frame));
    expect(moved.map(({ element }) => element)).toEqual(chips());
  });

  it("changes nothing that is read: the figure is there at once, and only hidden until its time", async () => {
    await go(1, 2);
    expect(screen.getByRole("img", { name: /^f: −12;/ })).toBeInTheDocument();
    expect(document.querySelector(".motion")).toHaveAttribute("aria-hidden", "true");
    const hidden = started.filter(({ element }) => element.closest("[data-quantity='f']"));
    expect(hidden.map(({ element }) => element.textContent)).toEqual(["−12"]);
  });

  it.each([
    ["back", 3, 2],
    ["far ahead", 1, 4],
  ])("shows the end at once on the way %s", async (_, from, to) => {
    await go(from, to);
    expect(chips()).toEqual([]);
    expect(started).toEqual([]);
  });

  it("goes on from the last of the steps that were folded into one", async () => {
    const folded = { ...momentAt(narration, 1), reached: 3 };
    const { rerender } = render(GraphDiagram, { diagram, moment: folded, label: "Graph" });
    await stir();
    await rerender({ moment: momentAt(narration, 4) });
    await paint();
    expect(chips()).not.toEqual([]);
  });

  it("does not begin anew because the reader points at something", async () => {
    const moment = momentAt(narration, 2);
    const { rerender } = render(GraphDiagram, {
      diagram,
      moment: momentAt(narration, 1),
      label: "Graph",
    });
    await stir();
    await rerender({ moment });
    await paint();
    const { length } = started;
    await rerender({ moment: { ...moment, pointed: "x" } });
    await paint();
    expect(started).toHaveLength(length);
    expect(chips()).toHaveLength(2);
  });

  it("gives way to the next step at once", async () => {
    await go(1, 2, 3);
    const [first] = started;
    expect(first?.cancel).toHaveBeenCalled();
    expect(chips()).toEqual([]);
  });

  it("does not begin for a reader in a hurry, and does again for one who has rested", async () => {
    const now = vi.spyOn(performance, "now");
    now.mockReturnValue(10_000);
    const { rerender } = render(GraphDiagram, {
      diagram,
      moment: momentAt(narration, 1),
      label: "Graph",
    });
    await stir();
    for (const [position, at] of [
      [2, 20_000],
      [3, 20_080],
      [4, 20_160],
    ] as const) {
      now.mockReturnValue(at);
      await rerender({ moment: momentAt(narration, position) });
      await paint();
      expect(chips().length > 0).toBe(position === 2);
    }
    now.mockReturnValue(21_000);
    await rerender({ moment: momentAt(narration, 5) });
    await paint();
    expect(chips()).not.toHaveLength(0);
  });

  it("leaves nothing behind when it has ended", async () => {
    await go(1, 2);
    for (const { finish } of started) finish();
    await new Promise(setImmediate);
    await tick();
    expect(document.querySelector(".motion *")).toBeNull();
  });

  it("does not move for those who want less motion", async () => {
    prefer("reduce");
    await go(1, 2);
    expect(chips()).toEqual([]);
    expect(started).toEqual([]);
  });
});
