import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/**
 * The path of a Chromium: the one that CHROMIUM names, else one that the machine
 * has. `undefined`: none, so Playwright looks for one that it has downloaded itself.
 */
export function chromiumPath(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return process.env["CHROMIUM"] ?? candidates.find((path) => existsSync(path) && answers(path));
}

/** Some systems put a stub on the path that only says where to get a browser. */
function answers(path: string): boolean {
  try {
    execFileSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
