import { OWN_KEYS } from "#lib/components/scrollable.ts";

/** What takes keys for itself: fields, what a key presses, and boxes that scroll. */
const TYPING = "input, textarea, select, [contenteditable]";
/** What lies over the page: the steps behind it stay. */
const OVER = "dialog, [popover]";
const PRESSED = "button, a[href], summary, [role='button']";

/** Whether the place that has the focus needs this key itself, so that it must not move the step. */
export function hasOwnUseFor(event: KeyboardEvent): boolean {
  if (!(event.target instanceof Element)) return false;
  if (event.target.closest(`${TYPING}, ${OVER}`)) return true;
  if (event.key === " " && event.target.closest(PRESSED)) return true;
  return event.target.hasAttribute(OWN_KEYS) && scrollsBy(event.key, event.target);
}

/** Whether a key scrolls a box that has more in it than it shows. */
function scrollsBy(key: string, box: Element): boolean {
  const sideways = key === "ArrowLeft" || key === "ArrowRight";
  return sideways
    ? box.scrollWidth > box.clientWidth + 1
    : key.length > 1 && box.scrollHeight > box.clientHeight + 1;
}
