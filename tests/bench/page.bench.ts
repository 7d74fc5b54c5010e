import { rmSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "@playwright/test";
import { bareSite } from "./bare-site.ts";
import { EXAMPLES, open, serve } from "./built-site.ts";
import type { Finding } from "./finding.ts";
import { recordShifts, sumOfShifts } from "./layout-shifts.ts";
import { median } from "./ratio.ts";
import { launch, slowDown } from "./throttled-browser.ts";

const PAGES = EXAMPLES.map((name) => `/examples/${name}/`);
const PAINT_ROUNDS = 9;

/** The examples' pages as a reader meets them: weight, privacy, first paint, stillness. */
export default async function bench(): Promise<readonly Finding[]> {
  const bare = bareSite("build", PAGES);
  const site = await serve("build");
  const siteWithoutScripts = await serve(bare);
  const browser = await launch();
  try {
    const findings: Finding[] = [];
    for (const page of PAGES) {
      findings.push(
        ...(await load(browser, site.address, page)),
        await firstPaint(browser, site.address, siteWithoutScripts.address, page),
        ...(await layoutShifts(browser, site.address, page)),
      );
    }
    return findings;
  } finally {
    await browser.close();
    site.close();
    siteWithoutScripts.close();
    rmSync(bare, { recursive: true });
  }
}

/** What a page asks for until it is quiet. */
async function load(browser: Browser, site: string, path: string): Promise<readonly Finding[]> {
  const page = await browser.newPage();
  const scripts: Promise<Buffer>[] = [];
  let strangers = 0;
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response.body());
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== site) strangers += 1;
  });
  await open(page, site + path);
  const bodies = await Promise.all(scripts);
  await page.close();
  const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  return [
    most(`${path} JavaScript, gzip`, bytes / 1000, 70, "kB"),
    most(`${path} requests to other hosts`, strangers, 0, ""),
  ];
}

/** First contentful paint on a slow line, against that of the page without its scripts. */
async function firstPaint(
  browser: Browser,
  site: string,
  siteWithoutScripts: string,
  path: string,
): Promise<Finding> {
  const paints: number[] = [];
  const barePaints: number[] = [];
  for (let round = 0; round < PAINT_ROUNDS; round += 1) {
    paints.push(await paintTime(browser, site + path));
    barePaints.push(await paintTime(browser, siteWithoutScripts + path));
  }
  const ratio = median(paints) / median(barePaints);
  return most(`${path} first contentful paint / without scripts`, ratio, 1.25, "×");
}

async function paintTime(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  await slowDown(page);
  await open(page, url, "load");
  const milliseconds = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const [paint] = list.getEntriesByName("first-contentful-paint");
          if (paint) resolve(paint.startTime);
        }).observe({ type: "paint", buffered: true });
      }),
  );
  await page.close();
  return milliseconds;
}

/**
 * The sum of all layout shifts: while the page loads on a slow line, to three decimals, as the
 * metric is reported (a face of KaTeX that arrives late widens a figure by a few pixels); and,
 * to the last digit, while stepping from the first step to the last.
 */
async function layoutShifts(
  browser: Browser,
  site: string,
  path: string,
): Promise<readonly Finding[]> {
  const page = await browser.newPage();
  await slowDown(page);
  await recordShifts(page, "all");
  await open(page, site + path);
  const loading = await sumOfShifts(page);
  await page.keyboard.press("Home");
  const steps = await stepToTheEnd(page);
  const stepping = (await sumOfShifts(page)) - loading;
  await page.close();
  return [
    most(`${path} layout shift while loading`, Number(loading.toFixed(3)), 0, ""),
    most(`${path} layout shift over ${steps} steps`, stepping, 0, ""),
  ];
}

/** Presses the arrow key until the last step is shown; how many presses it took. */
async function stepToTheEnd(page: Page): Promise<number> {
  const steps = await page.locator("article.step").count();
  const slider = page.getByRole("slider", { name: "Step" });
  for (let step = 2; step <= steps; step += 1) {
    await page.keyboard.press("ArrowRight");
    while ((await slider.inputValue()) !== `${step}`) await page.waitForTimeout(10);
  }
  return steps - 1;
}

function most(name: string, measured: number, target: number, unit: Finding["unit"]): Finding {
  return { name, measured, target, want: "at most", unit };
}
