import type { Server } from "node:http";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { siteServer } from "./site-server.ts";
import { tellNote } from "./note.ts";
import { inBrowser } from "./browser.ts";
import type { PaperOrder } from "./paper-order.ts";
import { UsageError } from "./usage-error.ts";
import { encodeLink } from "#lib/document/link.ts";
import type { Document } from "#lib/document/schema.ts";
import { solve } from "#lib/document/solve.ts";
import { classSet } from "#lib/document/variants.ts";
import {
  checkPaperChoices,
  writePaperChoices,
  type PaperChoices,
} from "#lib/explanations/paper-choices.ts";
import { poorNumbers } from "#lib/explanations/poor-numbers.ts";
import { mostSheets } from "#lib/views/paper-work.ts";

const builtSite = fileURLToPath(new URL("../../build", import.meta.url));
/** A set takes a browser its time. */
const patience = 240_000;

/**
 * The PDF that a browser prints of the site's own page.
 *
 * @throws UsageError where there is no browser, or the site is not built
 */
export async function printPdf(document: Document, order: PaperOrder): Promise<Uint8Array> {
  const { choices } = order;
  check(document, choices);
  const server = await served();
  try {
    const address = await pageAddress(server, document, choices);
    return await inBrowser((page) => printed(page, address, order), { network: true });
  } finally {
    server.close();
  }
}

/** What the page could not show is told at once. */
function check(document: Document, choices: PaperChoices): void {
  const { set } = choices;
  if (set && set.count > mostSheets)
    throw new UsageError(
      `--variants: expected at most ${mostSheets} with --to pdf, got ${set.count}; other formats take more`,
    );
  checkPaperChoices(choices, solve(document).trace.steps.length);
  if (set) tellNote(poorNumbers(classSet(document, set).map(({ sensible }) => sensible)));
}

async function served(): Promise<Server> {
  try {
    const server = siteServer(builtSite);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return server;
  } catch {
    throw new UsageError("--to pdf: expected the built site in build/: run npm run build first");
  }
}

async function pageAddress(
  server: Server,
  document: Document,
  choices: PaperChoices,
): Promise<string> {
  const listening = server.address();
  if (listening === null || typeof listening === "string")
    throw new Error("internal: the server has no port");
  const { notation } = document;
  const hash = await encodeLink({ document, original: null, step: 1, view: "paper", notation });
  const words = writePaperChoices(choices).map(([name, word]) => `${name}=${word}`);
  return `http://127.0.0.1:${listening.port}/own/print?${words.join("&")}${hash}`;
}

async function printed(
  page: Page,
  address: string,
  { choices, size }: PaperOrder,
): Promise<Uint8Array> {
  page.setDefaultTimeout(patience);
  const answer = await page.goto(address);
  if (!answer?.ok())
    throw new UsageError("--to pdf: the site in build/ is an older one: run npm run build again");
  const last = page.locator("[data-paper]").nth(papersOf(choices) - 1);
  const trouble = page.getByRole("alert");
  await last.or(trouble).first().waitFor();
  if (await trouble.isVisible()) throw new UsageError(`--to pdf: ${await trouble.innerText()}`);
  // the address is that of this run alone: nobody can go back to it
  await page.evaluate(async () => {
    await globalThis.document.fonts.ready;
    for (const code of globalThis.document.querySelectorAll(".code")) code.remove();
  });
  return page.pdf({ format: size, tagged: true, outline: true });
}

/** The sheets of the page, with the key of a set. */
function papersOf({ kind, set }: PaperChoices): number {
  if (!set || kind === "key") return 1;
  return kind === "worksheet" ? set.count + 1 : set.count;
}
