/** Makes sure that there is a Chromium for the browser tests, or fails and says what to do. */
import { spawnSync } from "node:child_process";
import { chromium } from "@playwright/test";
import { chromiumPath } from "../src/cli/chromium.ts";

const SECONDS = 1000;

interface Source {
  readonly name: string;
  readonly commands: readonly (readonly [string, ...string[]])[];
  readonly limit: number;
}

const isRoot = process.getuid?.() === 0;

const PLAYWRIGHT: Source = {
  name: "Playwright's download",
  commands: [
    ["npx", "playwright", "install", "chromium"],
    // The system libraries that the browser needs; only root can add them.
    ...(isRoot ? [["npx", "playwright", "install-deps", "chromium"] as const] : []),
  ],
  limit: 240 * SECONDS,
};

const DEBIAN: Source = {
  name: "Debian's package",
  commands: [
    ["apt-get", "update"],
    ["apt-get", "install", "-y", "--no-install-recommends", "chromium"],
  ],
  limit: 300 * SECONDS,
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

function fetchFrom({ name, commands, limit }: Source): void {
  console.log(`No Chromium yet. Trying ${name}, for at most ${limit / SECONDS} seconds.`);
  for (const [command, ...args] of commands) {
    const { status, signal, error } = spawnSync(command, args, {
      env: {
        ...process.env,
        DEBIAN_FRONTEND: "noninteractive",
        PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: `${15 * SECONDS}`,
      },
      stdio: ["ignore", "inherit", "inherit"],
      timeout: limit,
    });
    if (status === 0) continue;
    console.log(`${name} failed: ${error?.message ?? signal ?? `exit status ${status ?? "?"}`}`);
    return;
  }
}

async function ensureChromium(): Promise<boolean> {
  let reason = await trouble();
  if (reason === null) return true;
  // A browser that was asked for by name is not replaced by another one.
  const sources = process.env["CHROMIUM"] ? [] : [PLAYWRIGHT, ...(isRoot ? [DEBIAN] : [])];
  for (const source of sources) {
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
