import { AxeBuilder } from "@axe-core/playwright";
import { expect, test as base } from "@playwright/test";
import type { Page } from "@playwright/test";

export { expect };

/**
 * A test whose page has to keep quiet: no error on the console, no exception, no request that
 * fails, none to another host, nothing that the content security policy refuses.
 */
export const test = base.extend({
  page: async ({ page, baseURL }, use) => {
    const complaints = listen(page, new URL(baseURL ?? "").host);
    await use(page);
    expect(complaints, "the page keeps quiet").toEqual([]);
  },
});

function listen(page: Page, host: string): string[] {
  const complaints: string[] = [];
  // A refusal by the content security policy is an error on the console.
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    const url = new URL(request.url());
    const leaves = url.protocol !== "data:" && url.protocol !== "blob:" && url.host !== host;
    if (leaves) complaints.push(`a request to ${url.href}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`);
  });
  return complaints;
}

/**
 * axe finds nothing, on paper and on the board.
 *
 * @param part what is looked at: the whole page, or the elements of a selector
 */
export async function expectAccessible(page: Page, part = "html"): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await nextFrame(page);
    const { violations } = await new AxeBuilder({ page }).include(part).analyze();
    const found = violations.flatMap(({ nodes }) =>
      nodes.map(({ html, failureSummary = "" }) => `${html}\n${failureSummary}`),
    );
    expect(found, `axe, ${colorScheme}`).toEqual([]);
  }
}

/** Boxes get their tab stops between layout and paint: what axe looks at has been painted. */
async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((painted) => {
        requestAnimationFrame(() => requestAnimationFrame(painted));
      }),
  );
}
