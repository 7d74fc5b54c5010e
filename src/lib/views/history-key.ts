import { isRedo, isUndo, NOTHING_TYPED } from "#lib/components/undo-keys.ts";

/** A field of one line undoes what is typed in it by itself. */
const TYPING = `input:is([type="text"], [type="number"]):not([${NOTHING_TYPED}])`;
/** What lies over the page: the example behind it stays as it is. */
const OVER = "dialog";

/** The two ways through changes. */
export interface ChangeHistory {
  undo(): void;
  redo(): void;
}

/** Goes the way through the changes that a key asks for; a key that is not for the page goes none. */
export function answerHistoryKey(event: KeyboardEvent, history: ChangeHistory): void {
  const way = wayOf(event);
  if (way === null) return;
  event.preventDefault();
  history[way]();
}

function wayOf(event: KeyboardEvent): keyof ChangeHistory | null {
  const way = isUndo(event) ? "undo" : isRedo(event) ? "redo" : null;
  if (event.defaultPrevented || !(event.target instanceof Element)) return null;
  return event.target.closest(`${TYPING}, ${OVER}`) ? null : way;
}
