/** Ctrl+Z, on a Mac ⌘Z: what undoes a change. */
export function isUndo(press: UndoPress): boolean {
  return isCommand(press) && !press.shiftKey && press.key.toLowerCase() === "z";
}

/** Ctrl+Y, Ctrl+Shift+Z, on a Mac ⇧⌘Z. */
export function isRedo(press: UndoPress): boolean {
  const key = press.key.toLowerCase();
  return isCommand(press) && (press.shiftKey ? key === "z" : key === "y");
}

/**
 * Marks a field of one line in which nothing has been typed that the browser could undo: the keys
 * are the page's then.
 */
export const NOTHING_TYPED = "data-nothing-typed";

type UndoPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

function isCommand({ ctrlKey, metaKey, altKey }: UndoPress): boolean {
  return (ctrlKey || metaKey) && !altKey;
}
