/** Ctrl+Z, on a Mac ⌘Z: what undoes a change. */
export function isUndo(press: UndoPress): boolean {
  return isCommand(press) && !press.shiftKey && press.key.toLowerCase() === "z";
}

/** Ctrl+Y, Ctrl+Shift+Z, on a Mac ⇧⌘Z. */
export function isRedo(press: UndoPress): boolean {
  const key = press.key.toLowerCase();
  return isCommand(press) && (press.shiftKey ? key === "z" : key === "y");
}

type UndoPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

function isCommand({ ctrlKey, metaKey, altKey }: UndoPress): boolean {
  return (ctrlKey || metaKey) && !altKey;
}
