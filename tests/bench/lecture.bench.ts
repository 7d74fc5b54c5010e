import type { Server } from "node:http";
import type { Browser, Page } from "@playwright/test";
import { siteServer } from "../../src/cli/site-server.ts";
import type { Finding } from "./finding.ts";
import { pressing, recordKeys } from "./key-to-paint.ts";
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
    await recordArrivals(speaker);
    const waits: number[] = [];
    for (let press = 0; press < 20; press += 1) {
      waits.push(await latency(hall, speaker));
      await hall.waitForTimeout(70);
    }
    return [
      ...(await keys(browser, address)),
      most(
        "lecture: the other window follows, median",
        quantile(waits.toSorted(ascending), 0.5),
        50,
      ),
      most("lecture: the other window follows, most", Math.max(...waits), 50),
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
  const { median, most: seldom } = await pressing(hall, "PageDown", 40);
  await hall.close();
  return [
    most("lecture: key to paint in the hall, slowed four times, median", median, 50),
    most("lecture: key to paint in the hall, slowed four times, 95 %", seldom, 100),
  ];
}

/** Notes when the speaker's window shows another place, in time that both windows share. */
async function recordArrivals(speaker: Page): Promise<void> {
  await speaker.evaluate(() => {
    const place = document.querySelector(".speaker .place");
    if (!place) throw new Error("no place");
    new MutationObserver(() => {
      Reflect.set(window, "arrived", performance.timeOrigin + performance.now());
    }).observe(place, { characterData: true, childList: true, subtree: true });
  });
}

async function latency(hall: Page, speaker: Page): Promise<number> {
  await speaker.evaluate(() => Reflect.set(window, "arrived", 0));
  await hall.evaluate(() => {
    window.addEventListener(
      "keydown",
      ({ timeStamp }) => {
        Reflect.set(window, "pressed", performance.timeOrigin + timeStamp);
      },
      { capture: true, once: true },
    );
  });
  await hall.keyboard.press("PageDown");
  await speaker.waitForFunction(() => Reflect.get(window, "arrived") > 0);
  const arrived = await speaker.evaluate(() => Number(Reflect.get(window, "arrived")));
  const pressed = await hall.evaluate(() => Number(Reflect.get(window, "pressed")));
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
