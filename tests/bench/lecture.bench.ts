import type { Server } from "node:http";
import type { Browser, Page } from "@playwright/test";
import { siteServer } from "../../src/cli/site-server.ts";
import type { Finding } from "./finding.ts";
import { recordKeys, stepping } from "./key-to-paint.ts";
import { quantile } from "./ratio.ts";
import { launch, slowProcessor } from "./throttled-browser.ts";

const SCREEN = { width: 1920, height: 1080 };

/** How soon the other window follows, and how soon the hall shows what a key asks for. */
export default async function bench(): Promise<readonly Finding[]> {
  const server = siteServer("build");
  const browser = await launch();
  try {
    const hall = await browser.newPage({ viewport: SCREEN });
    const address = `${await listen(server)}/examples/mazur/present/`;
    await hall.goto(address);
    await hall.locator(".hall.ready").waitFor();
    const opened = hall.waitForEvent("popup");
    await hall.keyboard.press("s");
    const speaker = await opened;
    await speaker.locator(".speaker .now").waitFor();
    await speaker.waitForTimeout(500);
    await recordArrivals(speaker, ".speaker .place");
    await recordArrivals(hall, ".hall .words");
    return [
      ...(await keys(browser, address)),
      ...(await following("the speaker’s window follows", hall, speaker)),
      ...(await following("the hall follows", speaker, hall)),
    ];
  } finally {
    await browser.close();
    server.close();
  }
}

/** From a key to what it shows in the hall, on an old laptop. */
async function keys(browser: Browser, address: string): Promise<readonly Finding[]> {
  const hall = await browser.newPage({ viewport: SCREEN });
  await recordKeys(hall, false);
  await hall.goto(address);
  await hall.locator(".hall.ready").waitFor();
  await slowProcessor(hall);
  // what moves in a picture comes at the first key
  await hall.keyboard.press("PageDown");
  await hall.waitForTimeout(1_000);
  const { median, most: seldom } = await stepping(hall, Array<string>(40).fill("PageDown"));
  await hall.close();
  return [
    most("lecture: key to paint in the hall, slowed four times, median", median, 50),
    most("lecture: key to paint in the hall, slowed four times, 95 %", seldom, 100),
  ];
}

/** How soon one window follows the other. */
async function following(what: string, leads: Page, follows: Page): Promise<readonly Finding[]> {
  const waits: number[] = [];
  for (let press = 0; press < 20; press += 1) {
    waits.push(await latency(leads, follows));
    await leads.waitForTimeout(70);
  }
  return [
    most(`lecture: ${what}, median`, quantile(waits.toSorted(ascending), 0.5), 50),
    most(`lecture: ${what}, most`, Math.max(...waits), 50),
  ];
}

/**
 * Notes when a window shows another place, in time that both windows share.
 *
 * @param part what changes in the window then
 */
async function recordArrivals(page: Page, part: string): Promise<void> {
  await page.locator(part).evaluate((place) => {
    new MutationObserver(() => {
      const arrived: unknown = Reflect.get(window, "arrived");
      // the first sign counts
      if (arrived === 0) Reflect.set(window, "arrived", performance.timeOrigin + performance.now());
      // not what is made ready for later steps
    }).observe(place, { attributeFilter: ["class"], characterData: true, subtree: true });
  });
}

async function latency(leads: Page, follows: Page): Promise<number> {
  await follows.evaluate(() => Reflect.set(window, "arrived", 0));
  await leads.evaluate(() => {
    window.addEventListener(
      "keydown",
      ({ timeStamp }) => {
        Reflect.set(window, "pressed", performance.timeOrigin + timeStamp);
      },
      { capture: true, once: true },
    );
  });
  await leads.keyboard.press("PageDown");
  await follows.waitForFunction(() => Reflect.get(window, "arrived") > 0);
  const arrived = await follows.evaluate(() => Number(Reflect.get(window, "arrived")));
  const pressed = await leads.evaluate(() => Number(Reflect.get(window, "pressed")));
  return arrived - pressed;
}

function ascending(one: number, other: number): number {
  return one - other;
}

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

function most(name: string, measured: number, target: number): Finding {
  return { name, measured, target, want: "at most", unit: "ms" };
}
