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
  return event.key.length > 1 && event.target.hasAttribute(OWN_KEYS);
}
