import { expect, test as quietTest } from "./page.ts";
import { test } from "@playwright/test";

test("a page that is not there says so", async ({ page }) => {
  const response = await page.goto("/examples/nobody");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("the format's schema is served as JSON", async ({ request }) => {
  const response = await request.get("/schema/v1.json");
  expect(response.headers()["content-type"]).toContain("application/json");
  expect(await response.json()).toHaveProperty("$schema");
});

quietTest("every page of the catalogue keeps quiet, one after the other", async ({ page }) => {
  await page.goto("/");
  const addresses = await page
    .locator('a[href*="examples/"]')
    .evaluateAll((links) =>
      links.flatMap((link) => (link instanceof HTMLAnchorElement ? [link.href] : [])),
    );
  expect(new Set(addresses).size).toBeGreaterThanOrEqual(5);
  for (const address of new Set(addresses)) await page.goto(address);
});
