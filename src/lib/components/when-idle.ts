/** So long a task waits at most. */
const LONGEST_WAIT = 200;
/** Work at a time where the browser does not say how much there is room for. */
const SLICE = 8;
/** Work at a time at most: the browser offers up to 50 ms, and a key that comes has to wait for it. */
const FRAME = 16;

/**
 * Runs tasks one after the other when the browser has nothing better to do, as many at a time as
 * there is room for between two frames, so that none keeps a key press waiting for long.
 *
 * @returns calls those off that are left
 */
export function oneByOneWhenIdle(tasks: Iterator<() => void>): () => void {
  let callOff = whenIdle(work);
  /** The next task may take as long as the longest so far, in milliseconds. */
  let longest = 0;
  function work(timeLeft: () => number): void {
    const end = performance.now() + FRAME;
    do {
      const { value: task, done } = tasks.next();
      if (done) return;
      const begun = performance.now();
      task();
      longest = Math.max(longest, performance.now() - begun);
    } while (Math.min(timeLeft(), end - performance.now()) > longest);
    callOff = whenIdle(work);
  }
  return () => {
    callOff();
  };
}

/** @param work is told how many milliseconds are left to it */
function whenIdle(work: (timeLeft: () => number) => void): () => void {
  // not every browser has it
  if (!("requestIdleCallback" in globalThis)) {
    const timer = setTimeout(() => {
      const end = performance.now() + SLICE;
      work(() => end - performance.now());
    }, LONGEST_WAIT / 4);
    return () => {
      clearTimeout(timer);
    };
  }
  const request = requestIdleCallback(
    (deadline) => {
      work(() => deadline.timeRemaining());
    },
    { timeout: LONGEST_WAIT },
  );
  return () => {
    cancelIdleCallback(request);
  };
}
