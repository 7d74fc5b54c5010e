import { expect, expectAccessible, test } from "./page.ts";

const NOTATIONS = ["han-kamber", "mazur", "cs231n", "nielsen", "ciml"];

// a network and a program; that each figure is right is held in tests/oracle and tests/sources
for (const example of ["han-kamber", "rational"]) {
  for (const notation of NOTATIONS) {
    test(`${example} in the notation ${notation}, exact, is accessible`, async ({ page }) => {
      await page.goto(`/examples/${example}/${notation}/exact?step=9`);
      await expect(page.locator("article.step.current")).toHaveId("step-9");
      await expectAccessible(page);
    });
  }
}

test("the notation switch leads to the same example at the same step", async ({ page }) => {
  await page.goto("/examples/mazur?step=7");
  await expect(page.locator("article.step.current")).toHaveId("step-7");
  await page.getByText(/^Notation/).click();
  await page.getByRole("link", { name: "Nielsen" }).click();
  await expect(page).toHaveURL(/\/examples\/mazur\/nielsen\/?\?step=7$/);
  await expect(page.locator("article.step.current")).toHaveId("step-7");
  await expect(page.locator("h1")).toHaveText(/Mazur/);
});

test("the order of updates is one of Mazur's habits, and differs where it should", async ({
  page,
}) => {
  await page.goto("/examples/mazur/mazur/output-first");
  const figures = page.getByRole("table").filter({ hasText: "Printed" });
  await expect(figures).toContainText("0.291027924");
  await page.goto("/examples/mazur");
  await expect(figures).toContainText("0.291027774");
});

test("the rules are accessible", async ({ page }) => {
  await page.goto("/rules");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessible(page);
});
