import { render, screen } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import DiagramFigure from "#lib/components/DiagramFigure.svelte";
import type { Moment } from "#lib/components/moment.ts";
import SlotFigure from "#lib/components/SlotFigure.svelte";
import { momentAt, solved } from "./solved.ts";

const { narration, diagram } = solved("xyz");
/** q = x + y is computed at the first step, read at the second, and 3. */
const q = { quantity: "q", figure: "-3", step: 1, phase: "forward" } as const;
const figure = diagram.nodes.flatMap(({ figures }) => figures).find((each) => each.slot.step === 1);
if (!figure) throw new Error("the first step has its figure in the graph");

/** How a figure looks when the second step is reached: it reads what the first has computed. */
const looks: readonly [string, string, Partial<Moment>][] = [
  ["is an empty place before its step", "pending", { position: 0, reached: 0 }],
  ["is new at its step", "new", { position: 1, reached: 1 }],
  ["is marked as read by the step after", "used", {}],
  ["is known from then on", "known", { position: 5, reached: 5, uses: [] }],
  ["is lit where the reader points at it", "pointed", { pointed: "q" }],
];

describe("a figure in the ledger", () => {
  it.each(looks)("%s", (_, look, at) => {
    const moment = { ...momentAt(narration, 2), ...at };
    const { container } = render(SlotFigure, { slot: q, moment });
    expect(container.querySelector("[data-quantity='q']")).toHaveClass(look);
  });

  it("is typeset with a minus, and has its width before it is there", () => {
    const { container } = render(SlotFigure, { slot: q, moment: momentAt(narration, 2) });
    expect(container.querySelector(".figure")).toHaveTextContent(/^−3$/);
    expect(container.querySelector<HTMLElement>(".figure")?.style.inlineSize).toMatch(/em$/);
  });

  it("says what it was before a change, once it is there", async () => {
    const changed = new Map([["q", { before: "-2", direction: "down" as const }]]);
    const moment = { ...momentAt(narration, 2), changed };
    const { container, rerender } = render(SlotFigure, { slot: q, moment });
    expect(container.firstElementChild).toHaveTextContent("−3, was −2");
    expect(container.firstElementChild).toHaveClass("down");
    await rerender({ moment: { ...moment, position: 0, reached: 0 } });
    expect(screen.queryByText(/was/)).toBeNull();
  });
});

describe("a figure in the graph", () => {
  it.each(looks)("%s", (_, look, at) => {
    const moment = { ...momentAt(narration, 2), ...at };
    const { container } = render(DiagramFigure, { figure, moment });
    expect(container.querySelector("[data-quantity='q']")).toHaveClass(look);
  });

  it("has no place yet where its phase has not come and the picture would be full", () => {
    const share = {
      ...figure,
      role: "share",
      slot: { ...figure.slot, phase: "backward" },
    } as const;
    const { container } = render(DiagramFigure, { figure: share, moment: momentAt(narration, 1) });
    expect(container.querySelector(".slot")).toHaveClass("absent");
  });
});
