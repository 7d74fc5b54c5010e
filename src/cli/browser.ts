import type { Page } from "@playwright/test";
import { chromiumPath } from "./chromium.ts";
import { UsageError } from "./usage-error.ts";

/** A picture's pixels for each of the drawing's: sharp on paper and on a projector. */
const SCALE = 2;

/** Works on a page of a browser that nobody sees. */
export type PageWork<Result> = (page: Page) => Promise<Result>;

/**
 * Does what only a browser can do. The page may not reach the network, unless that is said.
 *
 * @throws UsageError where no browser starts
 */
export async function inBrowser<Result>(
  work: PageWork<Result>,
  { network = false } = {},
): Promise<Result> {
  const browser = await launched();
  try {
    const context = await browser.newContext({ deviceScaleFactor: SCALE, offline: !network });
    return await work(await context.newPage());
  } finally {
    await browser.close();
  }
}

async function launched() {
  const { chromium } = await import("@playwright/test");
  const executablePath = chromiumPath();
  try {
    return await chromium.launch(executablePath === undefined ? {} : { executablePath });
  } catch {
    const tried = executablePath ?? "none is installed";
    throw new UsageError(
      `expected a Chromium that starts (${tried}): install Chromium or Google Chrome, or set CHROMIUM to the path of one`,
    );
  }
}

/** A drawing as a picture. */
export function paint(svg: string): Promise<Uint8Array> {
  return inBrowser(async (page) => {
    await page.setContent(`<!doctype html><style>body { margin: 0 }</style>${svg}`);
    await page.evaluate(() => document.fonts.ready);
    const drawing = page.locator("svg");
    const { width, height } = (await drawing.boundingBox()) ?? { width: 1, height: 1 };
    await page.setViewportSize({ width: Math.ceil(width), height: Math.ceil(height) });
    return drawing.screenshot();
  });
}
