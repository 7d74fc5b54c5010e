/**
 * A large card's formulas are most of it: up to 650 elements. What each part of the work leaves for
 * those after it; the last one leaves nothing.
 */
const LEFT_FOR_LATER: readonly (string | null)[] = [
  ".katex-display .katex",
  // a screen reader's half is in by then
  ".katex-display .katex-html",
  // all but the first row, the rule
  ".katex-display .mtable > * > .vlist-t > .vlist-r:first-child > .vlist > :nth-child(n + 2)",
  null,
];

/** The parts in which a card is laid out, first to last. */
export const LAYOUT_PARTS: readonly number[] = LEFT_FOR_LATER.map((_, part) => part);

/**
 * Has the browser style and lay out a part of a hidden card, which it remembers, so that the parts
 * together are the card; nobody sees it meanwhile. At once a large card would keep a key waiting
 * that comes meanwhile.
 */
export function layOutPart(card: HTMLElement, part: number): void {
  const left = LEFT_FOR_LATER[part];
  const held = left ? [...card.querySelectorAll<HTMLElement>(left)] : [];
  for (const element of held) element.style.contentVisibility = "hidden";
  card.style.contentVisibility = "visible";
  card.getBoundingClientRect();
  card.style.contentVisibility = "";
  for (const element of held) element.style.contentVisibility = "";
}
