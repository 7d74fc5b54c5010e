import type { Page } from "@playwright/test";
import { median, quantile } from "./ratio.ts";

/** A frame at 60 Hz, and a little more: presses fall on any moment of a frame. */
const PAUSES = [70, 74, 79, 83] as const;

/** How long readers wait after a key, in milliseconds, and how long the page was deaf. */
export interface KeyTimes {
  readonly median: number;
  /** 95 of 100 presses are answered sooner. */
  readonly most: number;
  readonly longestTask: number;
}

/**
 * Notes for each key how long it takes until the next frame is painted. To be called before the
 * page is opened.
 *
 * The time runs from the stamp of the event, which the browser sets when the key arrives, so that
 * it counts what the key has to wait for. It ends in a message that is posted in the frame's
 * `requestAnimationFrame`: the browser runs those last before style, layout and paint, and the
 * message is the first task after them. (The browser's own event timing is rounded to 8 ms.)
 *
 * @param deaf no script but this one hears the key: what a frame takes by itself
 */
export async function recordKeys(page: Page, deaf: boolean): Promise<void> {
  await page.addInitScript((alone) => {
    const waits: number[] = [];
    const tasks: number[] = [];
    Object.assign(window, { waits, tasks });
    window.addEventListener(
      "keydown",
      (event) => {
        if (alone) event.stopImmediatePropagation();
        if (alone) event.preventDefault();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            waits.push(performance.now() - event.timeStamp);
          };
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: "longtask" });
  }, deaf);
}

/** Presses a key so many times, as a reader does who is quick, and waits for each to be painted. */
export function pressing(page: Page, key: string, times: number): Promise<KeyTimes> {
  return typing(page, Array<string>(times).fill(key));
}

/** Presses one key after the other, and waits for each to be painted. */
export async function typing(page: Page, keys: readonly string[]): Promise<KeyTimes> {
  await page.evaluate(() => {
    for (const list of ["waits", "tasks"]) Reflect.get(window, list).length = 0;
  });
  for (const [press, key] of keys.entries()) {
    await page.keyboard.press(key);
    await page.evaluate(async (count) => {
      const waits: unknown = Reflect.get(window, "waits");
      while (Array.isArray(waits) && waits.length < count)
        await new Promise((again) => setTimeout(again, 5));
    }, press + 1);
    await page.waitForTimeout(PAUSES[press % PAUSES.length] ?? 0);
  }
  const { waits, tasks } = await page.evaluate(() => ({
    waits: [...Reflect.get(window, "waits")].map(Number),
    tasks: [...Reflect.get(window, "tasks")].map(Number),
  }));
  return {
    median: median(waits),
    most: quantile(waits, 0.95),
    longestTask: Math.max(0, ...tasks),
  };
}
