import type { Page } from "@playwright/test";
import { median, quantile } from "./ratio.ts";

/*
 * Between two presses, in milliseconds: no multiples of a frame at 60 Hz, so that they fall on any
 * moment of one.
 */
/** One who types fast. */
const TYPING = [70, 74, 79, 83] as const;
/** One who goes through steps: early in the motion of the last one, late in it, and after it. */
const STEPPING = [319, 631, 1042] as const;

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

/** Presses one key after the other, as a quick reader steps, and waits for each to be painted. */
export function stepping(page: Page, keys: readonly string[]): Promise<KeyTimes> {
  return pressed(page, keys, STEPPING);
}

/** Presses one key after the other, as a quick writer does, and waits for each to be painted. */
export function typing(page: Page, keys: readonly string[]): Promise<KeyTimes> {
  return pressed(page, keys, TYPING);
}

async function pressed(
  page: Page,
  keys: readonly string[],
  pauses: readonly number[],
): Promise<KeyTimes> {
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
    await page.waitForTimeout(pauses[press % pauses.length] ?? 0);
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
