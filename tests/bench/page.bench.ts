import { rmSync } from "node:fs";
import type { Server } from "node:http";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "@playwright/test";
import { siteServer } from "../../scripts/site-server.ts";
import { bareSite } from "./bare-site.ts";
import type { Finding } from "./finding.ts";
import { median } from "./ratio.ts";
import { launch, slowDown } from "./throttled-browser.ts";

const PAGES = ["han-kamber", "mazur", "xyz", "sigmoid-gate", "rational"].map(
  (name) => `/examples/${name}/`,
);
const PAINT_ROUNDS = 9;
const MOST_STEPS = 500;

/** The examples' pages as a reader meets them: weight, privacy, first paint, stillness. */
export default async function bench(): Promise<readonly Finding[]> {
  const bare = bareSite("build", PAGES);
  const servers = [siteServer("build"), siteServer(bare)] as const;
  const browser = await launch();
  try {
    const site = await listen(servers[0]);
    const siteWithoutScripts = await listen(servers[1]);
    const findings: Finding[] = [];
    for (const page of PAGES) {
      findings.push(
        ...(await load(browser, site, page)),
        await firstPaint(browser, site, siteWithoutScripts, page),
        ...(await layoutShifts(browser, site, page)),
      );
    }
    return findings;
  } finally {
    await browser.close();
    for (const server of servers) server.close();
    rmSync(bare, { recursive: true });
  }
}

/** Starts a server on a free port; its address. */
function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, () => {
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("no port"));
      else resolve(`http://localhost:${address.port}`);
    });
  });
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
    most(`${path} JavaScript, gzip`, bytes / 1000, 60, "kB"),
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
  await recordShifts(page);
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

async function recordShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    // Shifts after a key press count too: here nothing may move when a step changes.
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ("value" in entry) shifts.push(Number(entry.value));
    }).observe({ type: "layout-shift", buffered: true });
  });
}

async function sumOfShifts(page: Page): Promise<number> {
  const shifts = await page.evaluate(() => ("shifts" in window ? window.shifts : null));
  if (!Array.isArray(shifts)) throw new Error("internal: the page was replaced while stepping");
  return shifts.reduce((total: number, shift) => total + Number(shift), 0);
}

/** Presses the arrow key until the address names no further step; how many presses it took. */
async function stepToTheEnd(page: Page): Promise<number> {
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const before = page.url();
    await page.keyboard.press("ArrowRight");
    await page.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
    );
    if (page.url() === before) return steps;
  }
  throw new Error(`${page.url()}: no last step`);
}

async function open(
  page: Page,
  url: string,
  waitUntil: "load" | "networkidle" = "networkidle",
): Promise<void> {
  const response = await page.goto(url, { waitUntil, timeout: 60_000 });
  if (!response?.ok()) throw new Error(`${url} is not there: build the site first`);
}

function most(name: string, measured: number, target: number, unit: Finding["unit"]): Finding {
  return { name, measured, target, want: "at most", unit };
}
