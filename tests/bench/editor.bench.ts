import type { Server } from "node:http";
import type { Page } from "@playwright/test";
import { siteServer } from "../../scripts/site-server.ts";
import type { Finding } from "./finding.ts";
import { launch } from "./throttled-browser.ts";

/** Forty gates: two units of a network and its regularised loss. */
const PROGRAM = [
  "a1 = w1*x1 + w2*x2 + b1",
  "a2 = w3*x1 + w4*x2 + b2",
  "h1 = sigmoid(a1)",
  "h2 = sigmoid(a2)",
  "o = v1*h1 + v2*h2 + c",
  "p = sigmoid(o)",
  "r = t - p",
  "f = r^2 / 2 + l*(w1^2 + w2^2 + w3^2 + w4^2)",
].join("\n");

/** Every key but a few leaves a program that can be read, with another picture than before. */
const TYPED = " + 2*exp(w5*x3) - tanh(b3)*w1 + 0.25*max(x1, x2)";

/** How fast the picture follows a key, on a processor slowed four times. */
export default async function bench(): Promise<readonly Finding[]> {
  const server = siteServer("build");
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${await listen(server)}/new/`);
    const field = page.getByRole("textbox", { name: /assignment/ });
    await field.fill(PROGRAM);
    await page.waitForTimeout(1500);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await recordFrames(page);
    await field.focus();
    await page.keyboard.press("Control+End");
    for (const key of TYPED) {
      await page.keyboard.type(key);
      // as somebody types who types fast
      await page.waitForTimeout(120);
    }
    const frames = (await framesOf(page)).toSorted((a, b) => a - b);
    return [
      most("/new/ 40 gates, key to picture, median, ms", quantile(frames, 0.5), 50),
      most("/new/ 40 gates, key to picture, 95th percentile, ms", quantile(frames, 0.95), 100),
    ];
  } finally {
    await browser.close();
    server.close();
  }
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

/** From a key press to the end of the frame that shows what it did. */
async function recordFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(window, { frames });
    addEventListener(
      "keydown",
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          // delivered once the frame has been painted
          port1.onmessage = () => frames.push(performance.now() - timeStamp);
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
}

async function framesOf(page: Page): Promise<readonly number[]> {
  const frames = await page.evaluate(() => ("frames" in window ? window.frames : null));
  if (!Array.isArray(frames)) throw new Error("internal: the page was replaced while typing");
  return frames.map(Number);
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

function most(name: string, measured: number, target: number): Finding {
  return { name, measured, target, want: "at most", unit: "" };
}
