import { expect, expectAccessible, test } from "./page.ts";

test("the catalogue has a heading and a title", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page).toHaveTitle(/Chalkgrad/);
});

test("the catalogue is accessible", async ({ page }) => {
  await page.goto("/");
  await expectAccessible(page);
});
