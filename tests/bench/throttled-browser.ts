import { chromium } from "@playwright/test";
import type { Browser, Page } from "@playwright/test";
import { chromiumPath } from "../../src/cli/chromium.ts";

const MEGABIT = 1_000_000 / 8;

export async function launch(): Promise<Browser> {
  const executablePath = chromiumPath();
  return chromium.launch({
    args: ["--disable-background-networking", "--disable-quic"],
    ...(executablePath ? { executablePath } : {}),
  });
}

/** An old laptop: the processor slowed four times. */
export async function slowProcessor(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

/** A slow line and an old laptop: 1.6 Mbit/s, 150 ms, the processor slowed four times. */
export async function slowDown(page: Page): Promise<void> {
  await slowProcessor(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6 * MEGABIT,
    uploadThroughput: 0.75 * MEGABIT,
  });
}
