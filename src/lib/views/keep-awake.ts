import { on } from "svelte/events";

/**
 * Keeps the screen from going dark by itself, as long as the page is seen; browsers take the lock
 * away when it is not.
 *
 * @returns lets the screen rest again
 */
export function keepAwake(): () => void {
  if (!("wakeLock" in navigator)) return () => undefined;
  let lock: WakeLockSentinel | null = null;
  let over = false;
  const take = async (): Promise<void> => {
    if (document.hidden || over) return;
    try {
      lock = await navigator.wakeLock.request("screen");
      if (over) await lock.release();
    } catch {
      // a browser that saves power refuses: the screen then rests as it is set to
    }
  };
  void take();
  const off = on(document, "visibilitychange", () => void take());
  return () => {
    over = true;
    off();
    void lock?.release();
  };
}
