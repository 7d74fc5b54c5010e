/** Makes sure that there is a Chromium for the browser tests, or fails and says what to do. */
import { chromium } from "@playwright/test";
import { chromiumPath } from "../src/cli/chromium.ts";
import { debian, fetchFrom, isRoot, type Source } from "./fetch-from.ts";

const PLAYWRIGHT: Source = {
  name: "Playwright's download",
  commands: [
    ["npx", "playwright", "install", "chromium"],
    // The system libraries that the browser needs; only root can add them.
    ...(isRoot ? [["npx", "playwright", "install-deps", "chromium"] as const] : []),
  ],
  limit: 240,
};

/** Why the browser does not start, `null` when it does. */
async function trouble(): Promise<string | null> {
  const executablePath = chromiumPath();
  try {
    const browser = await chromium.launch(executablePath ? { executablePath } : {});
    console.log(`Browser tests use Chromium ${browser.version()}.`);
    await browser.close();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function ensureChromium(): Promise<boolean> {
  let reason = await trouble();
  if (reason === null) return true;
  // A browser that was asked for by name is not replaced by another one.
  const sources = process.env["CHROMIUM"]
    ? []
    : [PLAYWRIGHT, ...(isRoot ? [debian(["chromium"])] : [])];
  for (const source of sources) {
    console.log("No Chromium yet.");
    fetchFrom(source);
    reason = await trouble();
    if (reason === null) return true;
  }
  console.error(`\nThe browser tests have no Chromium that starts:\n${reason}\n`);
  console.error(
    "Install Chromium or Google Chrome, or set CHROMIUM to the path of one, and run the tests again.",
  );
  return false;
}

process.exitCode = (await ensureChromium()) ? 0 : 1;
