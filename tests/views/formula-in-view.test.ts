import { beforeEach, expect, it, vi } from "vitest";
import { FormulaInView } from "#lib/views/formula-in-view.ts";

/** Where things stand while the page is at its top, in pixels from its beginning. */
interface Places {
  readonly head: number;
  readonly card: number;
  readonly formulaEnd: number;
  /** Of the screen, not of the page: the buttons stay. */
  readonly buttons: number;
}

const phone: Places = { head: 133, card: 400, formulaEnd: 660, buttons: 560 };

let scrolled = 0;

/** jsdom lays nothing out and scrolls nothing: both are told here. */
function studyAt({ head, card, formulaEnd, buttons }: Places, position = "sticky"): HTMLElement {
  document.body.innerHTML = `<div class="study">
    <article class="step current">
      <p><span class="formula"></span></p><div class="box"><div class="formula"></div></div>
    </article>
    <div class="controls" style="position: ${position}"></div>
  </div>`;
  const place = (selector: string, bounds: () => { top: number; bottom: number }): HTMLElement => {
    const element = document.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`no ${selector}`);
    Object.assign(element, { getBoundingClientRect: bounds });
    return element;
  };
  place(".step", () => ({ top: card - scrolled, bottom: 1000 - scrolled }));
  place(".box .formula", () => ({ top: card - scrolled, bottom: formulaEnd - scrolled }));
  place(".controls", () => ({ top: buttons, bottom: buttons + 80 }));
  return place(".study", () => ({ top: head - scrolled, bottom: 2000 - scrolled }));
}

beforeEach(() => {
  scrolled = 0;
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  Object.defineProperty(globalThis, "scrollY", { configurable: true, get: () => scrolled });
  vi.stubGlobal("scrollBy", ({ top }: ScrollToOptions) => {
    scrolled += top ?? 0;
  });
});

it("scrolls the head of the page away where a formula is hidden, and not once more", () => {
  const page = new FormulaInView();
  page.follow(studyAt(phone));
  expect(scrolled).toBe(133);
  page.follow(studyAt({ ...phone, formulaEnd: 690 }));
  expect(scrolled).toBe(133);
});

it("scrolls as far as a taller formula needs, but never its card away", () => {
  const page = new FormulaInView();
  page.follow(studyAt({ ...phone, formulaEnd: 800 }));
  expect(scrolled).toBe(240);
  page.follow(studyAt({ ...phone, formulaEnd: 1200 }));
  expect(scrolled).toBe(400);
});

it("leaves the page where the formula is in view, or beside its picture", () => {
  const page = new FormulaInView();
  page.follow(studyAt({ ...phone, formulaEnd: 560 }));
  page.follow(studyAt(phone, "relative"));
  expect(scrolled).toBe(0);
});

it("leaves a page that its reader has scrolled", () => {
  const page = new FormulaInView();
  scrolled = 50;
  page.follow(studyAt(phone));
  expect(scrolled).toBe(50);
});
