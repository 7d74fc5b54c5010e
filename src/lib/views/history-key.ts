import { isRedo, isUndo, NOTHING_TYPED } from "#lib/components/undo-keys.ts";

/** A field of one line undoes what is typed in it by itself. */
const TYPING = `input:is([type="text"], [type="number"]):not([${NOTHING_TYPED}])`;
/** What lies over the page: the example behind it stays as it is. */
const OVER = "dialog";

/** Which way through the changes a key leads; `null` for a key that is not for the page. */
export function historyKey(event: KeyboardEvent): "undo" | "redo" | null {
  const way = isUndo(event) ? "undo" : isRedo(event) ? "redo" : null;
  if (event.defaultPrevented || !(event.target instanceof Element)) return null;
  return event.target.closest(`${TYPING}, ${OVER}`) ? null : way;
}
