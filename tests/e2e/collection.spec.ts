import { expect, expectAccessible, test } from "./page.ts";

const collection = JSON.stringify([
  {
    chalkgrad: 1,
    kind: "expression",
    title: "A product",
    program: "f = x * y",
    inputs: { x: 3, y: -2 },
  },
  {
    chalkgrad: 1,
    kind: "network",
    title: "One unit",
    layers: [{ units: 1 }, { units: 1, weights: [[0.5]] }],
    data: [{ input: [1], target: [1] }],
  },
]);

test("a collection beside the site is a catalogue of its own", async ({ page }) => {
  await page.route("**/collections/course.json", (route) =>
    route.fulfill({ contentType: "application/json", body: collection }),
  );
  await page.goto("/examples/?collection=course");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("course");
  await expect(page.getByRole("article")).toHaveCount(2);
  await expectAccessible(page);
  await page.getByRole("link", { name: "A product" }).click();
  await expect(page.locator("article.step.current")).toContainText("−6");
});

test("a collection is opened from disk, and a wrong one says what is wrong", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Open a collection" }).click();
  const picker = page.getByLabel("Open a collection");
  const file = (name: string, text: string) => ({
    name,
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
  await picker.setInputFiles(file("mine.json", collection));
  await expect(page.getByRole("article")).toHaveCount(2);
  await picker.setInputFiles(file("broken.json", collection.replace("x * y", "x *")));
  await expect(page.getByText("[0].program")).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(0);
  await page.goto("/examples/?collection=../secret");
  await expect(page.getByText(/made of letters/)).toBeVisible();
});
