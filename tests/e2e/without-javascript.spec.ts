import { printedPages } from "../exported/paper-pages.ts";
import { expect, test } from "./page.ts";

test.use({ javaScriptEnabled: false });

// Steps that a learner walks through; the figures that a source prints are held in tests/sources.
const EXAMPLES = [
  { name: "han-kamber", figures: ["0.332", "0.525", "0.474", "0.1311", "0.218"] },
  { name: "mazur", figures: ["0.75136507", "0.298371109", "0.082167041", "0.35891648"] },
  { name: "xyz", figures: ["12"] },
  { name: "sigmoid-gate", figures: ["0.73"] },
  { name: "rational", figures: [] },
];

for (const { name, figures } of EXAMPLES) {
  test(`${name} reads from top to bottom`, async ({ page }) => {
    await page.goto(`/examples/${name}`);
    const steps = page.locator("article.step");
    const total = await steps.count();
    expect(total).toBeGreaterThan(3);
    for (let step = 0; step < total; step += 1) {
      await expect(steps.nth(step)).toBeVisible();
      await expect(steps.nth(step).locator(".katex-display")).toBeVisible();
    }
    await expect(page.locator("body")).not.toContainText("undefined");
    const text = await page.locator("main").innerText();
    for (const figure of figures) expect(text).toContain(figure);
  });
}

test("each example is linked from the catalogue", async ({ page }) => {
  await page.goto("/");
  for (const { name } of EXAMPLES) {
    await expect(page.locator(`a[href*="examples/${name}"]`).first()).toBeVisible();
  }
});

test("paper is titled and numbered on each page", async ({ page }) => {
  await page.goto("/examples/mazur/print");
  const pages = await printedPages(page, "A4");
  expect(pages.length).toBeGreaterThan(2);
  pages.forEach((text, index) => {
    expect(text).toMatch(/^\s*Mazur’s 2-2-2 net/);
    expect(text).toContain(`Page ${index + 1} of ${pages.length}`);
  });
});
