import type { Page } from "@playwright/test";
import fc from "fast-check";
import { corpusOf } from "../fuzz/corpus.ts";
import { documents } from "../fuzz/documents.ts";
import { links, packed } from "../fuzz/links.ts";
import { hostileDocuments } from "../fuzz/markup.ts";
import { programs } from "../fuzz/programs.ts";
import type { Subject } from "../fuzz/subject.ts";
import { tables } from "../fuzz/tables.ts";
import { isSmall } from "../fuzz/work-out.ts";
import { expect, test } from "./page.ts";
import { readDocumentText } from "#lib/document/read.ts";

// What `npm run fuzz` gives to functions, given to the pages as people give it. That a page keeps
// quiet (no error, no request to another host, nothing refused by the content security policy) is
// what every browser test asks; here no element may come into it that loads or runs anything.

/** Every failure there was, and some of what a long run begins with. */
function inputsOf(subject: Subject, count: number): readonly string[] {
  const corpus = corpusOf(subject.name).map(([, input]) => input);
  return [...corpus, ...fc.sample(subject.inputs, { seed: 20, numRuns: count })].filter(isQuick);
}

/** A document may ask for seconds of work: that is not what is tried here. */
function isQuick(text: string): boolean {
  try {
    return isSmall(readDocumentText(text));
  } catch {
    return text.length < 20_000;
  }
}

/** Elements of the page that load, run or lead where they should not. */
function dangersIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => {
        const named = element.getAttributeNames();
        const loads = element.matches(
          "iframe, object, embed, base, form[action], img, video, audio",
        );
        const address = element.getAttribute("href") ?? element.getAttribute("src") ?? "";
        const leads = /^\s*(?:javascript|data|vbscript):/i.test(address);
        const runs = element instanceof HTMLScriptElement && element.src !== "";
        const foreign = runs && new URL(element.src).host !== location.host;
        return loads || leads || foreign || named.some((name) => name.startsWith("on"));
      })
      .map((element) => element.outerHTML.slice(0, 200)),
  );
}

/** Gives each input to the page, and looks at the page after it has drawn it. */
async function give(
  page: Page,
  inputs: readonly string[],
  one: (input: string) => Promise<void>,
): Promise<void> {
  expect(inputs.length).toBeGreaterThan(10);
  page.on("dialog", (dialog) => {
    throw new Error(`the page opened a dialog: ${dialog.message()}`);
  });
  for (const input of inputs) {
    await one(input);
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(painted)));
    expect(await dangersIn(page), JSON.stringify(input)).toEqual([]);
  }
}

async function openEditor(page: Page): Promise<void> {
  await page.goto("/new/");
  await expect(page.getByRole("link", { name: "Step through it" }).first()).toBeVisible();
}

test("no program that is typed gets anything into the page", async ({ page }) => {
  await openEditor(page);
  const field = page.getByRole("textbox", { name: /One assignment a line/ });
  await give(page, inputsOf(programs, 120), (text) => field.fill(text));
  await field.fill("f = 6 * 7");
  await expect(page.getByRole("region", { name: "Preview" })).toContainText("42");
});

test("no table that is pasted gets anything into the page", async ({ page }) => {
  await openEditor(page);
  await page.getByText("Network", { exact: true }).first().click();
  const cell = page.getByRole("table", { name: "Examples" }).locator("input").first();
  await give(page, inputsOf(tables, 100), (text) =>
    cell.evaluate((element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", pasted);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      element.dispatchEvent(event);
    }, text),
  );
});

test("no file that is opened gets anything into the page", async ({ page }) => {
  await openEditor(page);
  const picker = page.getByLabel("Open file").last();
  const texts = [
    ...fc.sample(hostileDocuments, { seed: 20, numRuns: 40 }).filter(isQuick),
    ...inputsOf(documents, 40),
  ];
  await give(page, texts, (text) =>
    picker.setInputFiles({
      name: "<img onerror=alert(1)>.json",
      mimeType: "application/json",
      buffer: Buffer.from(text),
    }),
  );
});

for (const path of ["/new/", "/own/"]) {
  test(`no link to ${path} gets anything into the page`, async ({ page }) => {
    const texts = fc.sample(hostileDocuments, { seed: 20, numRuns: 12 }).filter(isQuick);
    const hashes = [
      ...texts.map((text) => `#v=1&data=${packed(text)}&step=2&view=student&notation=cs231n`),
      ...inputsOf(links, 12),
    ];
    await give(page, hashes, async (hash) => {
      // another page in between: of the same one, only the hash would change
      await page.goto("about:blank");
      await page.goto(path + new URL(hash, "https://example.org").hash);
      await expect(page.locator(".coming, .opening")).toHaveCount(0);
    });
  });
}
