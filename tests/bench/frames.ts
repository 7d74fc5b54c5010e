import type { Page } from "@playwright/test";

const FRAME = 1000 / 60;

/** Per cent of the frames at 60 Hz that are not drawn while something is done in the page. */
export async function droppedFrames(page: Page, work: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const stamps: number[] = [];
    Object.assign(window, { stamps });
    void (async () => {
      for (;;) stamps.push(await new Promise<number>(requestAnimationFrame));
    })();
  });
  await work();
  const stamps = await page.evaluate(() => [...Reflect.get(window, "stamps")].map(Number));
  const gaps = stamps.slice(1).map((stamp, index) => stamp - (stamps[index] ?? stamp));
  const due = gaps.map((gap) => Math.max(1, Math.round(gap / FRAME)));
  const all = due.reduce((sum, frames) => sum + frames, 0);
  return (100 * (all - gaps.length)) / all;
}
