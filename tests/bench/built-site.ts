import type { Server } from "node:http";
import type { Page } from "@playwright/test";
import { siteServer } from "../../src/cli/site-server.ts";

export const EXAMPLES = ["han-kamber", "mazur", "xyz", "sigmoid-gate", "rational"];

/** A built site on a free port of this machine. */
export interface RunningSite {
  readonly address: string;
  readonly close: () => void;
}

export async function serve(folder: string): Promise<RunningSite> {
  const server = siteServer(folder);
  const address = await listen(server);
  return { address, close: () => server.close() };
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

/** Opens a page of the site, and waits until it is quiet. */
export async function open(
  page: Page,
  url: string,
  waitUntil: "load" | "networkidle" = "networkidle",
): Promise<void> {
  const response = await page.goto(url, { waitUntil, timeout: 60_000 });
  if (!response?.ok()) throw new Error(`${url} is not there: build the site first`);
}
