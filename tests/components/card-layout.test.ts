import { render } from "@testing-library/svelte";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { LAYOUT_PARTS, layOutPart } from "#lib/components/card-layout.ts";
import { loadTypesetter } from "#lib/components/typeset.browser.ts";
import StepCard from "#lib/components/StepCard.svelte";
import { solved } from "./solved.ts";

const { narration } = solved("mazur");

/** The card of the step whose formula is the largest. */
function largeCard(): HTMLElement {
  const step = narration.steps.reduce((large, each) =>
    each.formula.tex.length > large.formula.tex.length ? each : large,
  );
  const { container } = render(StepCard, { step, total: narration.steps.length, current: false });
  const card = container.querySelector("article");
  if (!card) throw new Error("a card is an article");
  return card;
}

/** The elements of a card that the browser is made to lay out with a part, by their places. */
function laidOutWith(card: HTMLElement, part: number): Set<number> {
  const every = [...card.querySelectorAll<HTMLElement>("*")];
  let seen: number[] = [];
  const measure = vi.spyOn(card, "getBoundingClientRect").mockImplementation(() => {
    expect(card.style.contentVisibility).toBe("visible");
    seen = every.flatMap((element, place) => (isHeld(element.parentElement) ? [] : [place]));
    return new DOMRect();
  });
  layOutPart(card, part);
  measure.mockRestore();
  return new Set(seen);
}

function isHeld(element: HTMLElement | null): boolean {
  for (let each = element; each; each = each.parentElement)
    if (each instanceof HTMLElement && each.style.contentVisibility === "hidden") return true;
  return false;
}

beforeAll(async () => {
  await loadTypesetter();
});

describe("layOutPart", () => {
  it("adds a good part of a large card each time, and all of it in the end", () => {
    const card = largeCard();
    const whole = card.querySelectorAll("*").length;
    let before = new Set<number>();
    for (const part of LAYOUT_PARTS) {
      const now = laidOutWith(card, part);
      expect([...before].filter((place) => !now.has(place))).toEqual([]);
      expect(now.size - before.size).toBeGreaterThan(whole / 20);
      expect(now.size - before.size).toBeLessThan(whole / 2);
      before = now;
    }
    expect(before.size).toBe(whole);
  });

  it("leaves no trace", () => {
    const card = largeCard();
    for (const part of LAYOUT_PARTS) layOutPart(card, part);
    const elements = [card, ...card.querySelectorAll<HTMLElement>("[style]")];
    expect(elements.filter(({ style }) => style.contentVisibility !== "")).toEqual([]);
  });
});
