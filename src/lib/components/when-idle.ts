/** So long a task waits at most. */
const LONGEST_WAIT = 400;

/**
 * Runs a task when the browser has nothing better to do.
 *
 * @returns calls it off
 */
export function whenIdle(task: () => void): () => void {
  // not every browser has it
  if (!("requestIdleCallback" in globalThis)) {
    const timer = setTimeout(task, LONGEST_WAIT / 4);
    return () => {
      clearTimeout(timer);
    };
  }
  const request = requestIdleCallback(task, { timeout: LONGEST_WAIT });
  return () => {
    cancelIdleCallback(request);
  };
}

/**
 * Runs tasks one by one, each when the browser has nothing better to do, so that none of them
 * keeps a key press waiting for long.
 *
 * @returns calls those off that are left
 */
export function oneByOneWhenIdle(tasks: Iterator<() => void>): () => void {
  let callOff = whenIdle(next);
  function next(): void {
    const { value: task, done } = tasks.next();
    if (done) return;
    task();
    callOff = whenIdle(next);
  }
  return () => {
    callOff();
  };
}
