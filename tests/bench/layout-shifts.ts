import type { Page } from "@playwright/test";

/** To be called before a page is opened. */
export async function recordShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    // Shifts after a key press count too: here nothing may move when a step changes.
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ("value" in entry) shifts.push(Number(entry.value));
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** All that has moved in the page so far. */
export async function sumOfShifts(page: Page): Promise<number> {
  const shifts = await page.evaluate(() => ("shifts" in window ? window.shifts : null));
  if (!Array.isArray(shifts)) throw new Error("internal: the page was replaced");
  return shifts.reduce((total: number, shift) => total + Number(shift), 0);
}
