import type { Browser } from "@playwright/test";
import { open, serve } from "./built-site.ts";
import type { Finding } from "./finding.ts";
import { recordKeys, typing, type KeyTimes } from "./key-to-paint.ts";
import { launch, slowProcessor } from "./throttled-browser.ts";

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

/** How fast the picture follows a key on an old laptop, beside a page that does not hear the key. */
export default async function bench(): Promise<readonly Finding[]> {
  const site = await serve("build");
  const browser = await launch();
  try {
    const alone = await type(browser, site.address, true);
    const answered = await type(browser, site.address, false);
    const figures = (figure: number): string => `a frame alone ${figure.toFixed(0)} ms`;
    return [
      most(`/new/ 40 gates, key to picture, median (${figures(alone.median)})`, answered.median),
      most(`/new/ 40 gates, key to picture, 95 % (${figures(alone.most)})`, answered.most),
    ];
  } finally {
    await browser.close();
    site.close();
  }
}

async function type(browser: Browser, site: string, deaf: boolean): Promise<KeyTimes> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await recordKeys(page, deaf);
  await open(page, `${site}/new/`);
  const field = page.getByRole("textbox", { name: /assignment/ });
  await field.fill(PROGRAM);
  await page.waitForTimeout(1_500);
  await slowProcessor(page);
  await field.evaluate((element) => {
    if (!(element instanceof HTMLTextAreaElement)) return;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
  });
  const times = await typing(page, [...TYPED]);
  await page.close();
  return times;
}

function most(name: string, measured: number): Finding {
  return { name, measured, target: 50, want: "at most", unit: "ms" };
}
