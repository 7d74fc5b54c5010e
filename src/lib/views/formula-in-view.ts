import { wantsCalm } from "#lib/components/calm.ts";

/** A screen shows no less than whole pixels of its own, which may be parts of the page's. */
const ROUNDING = 1;

/**
 * On a small screen the buttons lie over the end of a tall card: scrolls the page so far that the
 * formula of the step is in view. The head of the page goes first and all at once, which as a rule
 * is enough for every step, so that the page moves once. A page that its reader has scrolled stays.
 */
export class FormulaInView {
  /** Where the page stands as long as the reader has not scrolled it. */
  #expected = scrollY;

  /** @param study its picture, its cards and its buttons */
  follow(study: HTMLElement): void {
    const formula = study.querySelector(".step.current .box .formula");
    const controls = study.querySelector(".controls");
    if (!formula || !controls || Math.abs(scrollY - this.#expected) > ROUNDING) return;
    if (getComputedStyle(controls).position !== "sticky") return;
    const hidden = formula.getBoundingClientRect().bottom - controls.getBoundingClientRect().top;
    if (hidden <= 0) return;
    const head = study.getBoundingClientRect().top;
    const card = formula.closest(".step")?.getBoundingClientRect().top ?? 0;
    const top = Math.ceil(Math.min(card, Math.max(head, hidden)));
    this.#expected = scrollY + top;
    scrollBy({ top, behavior: wantsCalm() ? "instant" : "smooth" });
  }
}
