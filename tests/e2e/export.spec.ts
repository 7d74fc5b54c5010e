import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import { encodeLink } from "../../src/lib/document/link.ts";
import { readDocument, readDocumentText } from "../../src/lib/document/read.ts";
import { solve } from "../../src/lib/document/solve.ts";
import { expect, expectAccessible, test } from "./page.ts";

async function openExports(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Export it as a file" }).click();
  await expect(page.getByRole("dialog", { name: "Export this example" })).toBeVisible();
}

async function saved(page: Page, format: string): Promise<Download> {
  const download = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("button", { name: format, exact: true }).click();
  return download;
}

const contentOf = async (download: Download): Promise<Buffer> => readFile(await download.path());

test("a built-in example is exported at the step and in the notation shown", async ({ page }) => {
  await page.goto("/examples/mazur/cs231n/?step=25");
  await expect(page.locator("article.step.current")).toHaveId("step-25");
  await openExports(page);
  await expectAccessible(page, "dialog");

  const svg = await saved(page, "SVG");
  expect(svg.suggestedFilename()).toBe("mazurs-2-2-2-net-step-25.svg");
  const drawing = (await contentOf(svg)).toString();
  expect(drawing).toMatch(/<title>Graph of Mazur’s 2-2-2 net, step 25 of \d+<\/title>/);
  expect(drawing).toContain("data:font/woff2;base64,");

  const png = await contentOf(await saved(page, "PNG"));
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  const width = Number(/<svg [^>]* width="([\d.]+)"/.exec(drawing)?.[1]);
  // the width stands in the first chunk; two pixels for each of the drawing's
  expect(Math.abs(png.readUInt32BE(16) - 2 * width)).toBeLessThanOrEqual(2);

  await page.getByLabel("LaTeX").selectOption("a fragment, for one of yours");
  const latex = await saved(page, "LaTeX");
  expect(latex.suggestedFilename()).toBe("mazurs-2-2-2-net-fragment.tex");
  await expect(page.getByText("Saved as mazurs-2-2-2-net-fragment.tex.")).toBeVisible();
  const fragment = (await contentOf(latex)).toString();
  expect(fragment).not.toContain("\\documentclass");
  // the figure that the source prints for ∂E/∂w5
  expect(fragment).toContain("0.082167041");
});

test("an example of one's own is exported as it stands", async ({ page }) => {
  const document = readDocument({
    chalkgrad: 1,
    kind: "expression",
    title: "Größe",
    program: "x * y",
    inputs: { x: 2, y: -3 },
  });
  const { notation } = document;
  const link = await encodeLink({ document, original: null, step: 1, view: "student", notation });
  await page.goto(`/own/${link}`);
  await openExports(page);
  const file = await saved(page, "Document");
  expect(file.suggestedFilename()).toBe("große.json");
  const again = readDocumentText((await contentOf(file)).toString());
  expect(solve(again).result).toEqual(solve(document).result);
});

test("a changed example is exported with its changes, from beside its steps", async ({ page }) => {
  // (x + y)z at x = 5: q = 10, f = −40
  await page.goto("/examples/xyz/?step=2");
  await page.getByRole("tab", { name: "What if" }).click();
  await page.getByRole("spinbutton", { name: "x" }).first().fill("5");
  await expect(page.locator("article.step.current")).toContainText("−40");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const markdown = (await contentOf(await saved(page, "Markdown"))).toString();
  expect(markdown).toContain("-40");
  expect(markdown).not.toContain("-12");
  const { inputs } = JSON.parse((await contentOf(await saved(page, "Document"))).toString());
  expect(inputs).toEqual({ x: 5, y: 5, z: -4 });
  await page.getByRole("dialog").getByRole("link", { name: "PDF" }).click();
  await expect(page.locator('[data-step="2"]')).toContainText("−40");
});

test("what is being written is exported from the editor", async ({ page }) => {
  await page.goto("/new/#v=1&of=xyz/printed");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const latex = (await contentOf(await saved(page, "LaTeX"))).toString();
  expect(latex).toContain("\\begin{document}");
  expect(latex).toContain("-12");
});
