import type { Page } from "@playwright/test";

/**
 * To be called before a page is opened.
 *
 * @param count `all` shifts, since nothing may move when a step changes; or those `unasked`, as
 *   "cumulative layout shift" does: half a second after a press they are what was asked for
 */
export async function recordShifts(page: Page, count: "all" | "unasked"): Promise<void> {
  await page.addInitScript((everything) => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const asked = "hadRecentInput" in entry && entry.hadRecentInput === true;
        if ("value" in entry && (everything || !asked)) shifts.push(Number(entry.value));
      }
    }).observe({ type: "layout-shift", buffered: true });
  }, count === "all");
}

/** All that has moved in the page so far. */
export async function sumOfShifts(page: Page): Promise<number> {
  const shifts = await page.evaluate(() => ("shifts" in window ? window.shifts : null));
  if (!Array.isArray(shifts)) throw new Error("internal: the page was replaced");
  return shifts.reduce((total: number, shift) => total + Number(shift), 0);
}
