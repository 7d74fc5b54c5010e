import { chromium, type Browser, type Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { editionAddresses, editionAt } from "#lib/examples/editions.ts";
import { chromiumPath } from "../../src/cli/chromium.ts";
import { serve, type RunningSite } from "../bench/built-site.ts";
import { cutOff, faultsOf, formats, openPaper, printedPages, printWidths } from "./paper-pages.ts";

let site: RunningSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const executablePath = chromiumPath();
  site = await serve("build");
  browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  site.close();
});

const editions = editionAddresses().flatMap(({ name, notation, variant }) =>
  notation !== undefined && variant !== undefined ? [{ name, notation, variant }] : [],
);

describe("each edition in each notation, printed by a browser", () => {
  test.each(editions)("$name $notation $variant", async ({ name, notation, variant }) => {
    const document = readDocument(editionAt(name, variant)?.variant.document);
    await openPaper(page, `${site.address}/examples/${name}/${notation}/${variant}/print/`);
    for (const format of formats) {
      const pages = await printedPages(page, format);
      expect(faultsOf(pages, solve(document, { notation }))).toEqual([]);
      expect(await cutOff(page, printWidths[format])).toEqual([]);
    }
  });
});
