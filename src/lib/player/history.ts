/** So many changes can be taken back; older ones are forgotten, the original never. */
const remembered = 200;

/** What a reader has made of an example, and the way there. */
export interface History<State extends object> {
  readonly original: State;
  readonly present: State;
  /** Oldest first. */
  readonly past: readonly State[];
  /** What undoing has taken back, next first. */
  readonly future: readonly State[];
}

/** A history that is not at its original, as a link brings it back, can still be taken back to it. */
export function beginHistory<State extends object>(
  original: State,
  present: State = original,
): History<State> {
  return { original, present, past: present === original ? [] : [original], future: [] };
}

/** After a change that can be undone on its own; the same history where nothing changes. */
export function changedTo<State extends object>(
  history: History<State>,
  present: State,
): History<State> {
  if (present === history.present) return history;
  const past = [...history.past, history.present].slice(-remembered);
  return { ...history, present, past, future: [] };
}

/**
 * While a number is being dragged: one more state on the way of the change that has begun. A way
 * that ends where it began is no change.
 */
export function amendedTo<State extends object>(
  history: History<State>,
  present: State,
): History<State> {
  const { past } = history;
  if (present === history.present) return history;
  if (present === past.at(-1)) return { ...history, present, past: past.slice(0, -1), future: [] };
  return { ...history, present, future: [] };
}

export function undone<State extends object>(history: History<State>): History<State> {
  const { past, present, future } = history;
  const before = past.at(-1);
  if (before === undefined) return history;
  return { ...history, present: before, past: past.slice(0, -1), future: [present, ...future] };
}

export function redone<State extends object>(history: History<State>): History<State> {
  const { past, present, future } = history;
  const [next, ...rest] = future;
  if (next === undefined) return history;
  return { ...history, present: next, past: [...past, present], future: rest };
}

/** One press back to the original, which can be undone like any change. */
export function backToOriginal<State extends object>(history: History<State>): History<State> {
  return changedTo(history, history.original);
}

export function canUndo(history: History<object>): boolean {
  return history.past.length > 0;
}

export function canRedo(history: History<object>): boolean {
  return history.future.length > 0;
}
