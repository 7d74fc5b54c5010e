import { encodeLink } from "../../src/lib/document/link.ts";
import { readDocument } from "../../src/lib/document/read.ts";
import { solve } from "../../src/lib/document/solve.ts";
import { expect, expectAccessible, test } from "./page.ts";

const document = readDocument({
  chalkgrad: 1,
  kind: "network",
  title: "Two inputs, one unit",
  notation: "nielsen",
  layers: [{ units: 2 }, { units: 1, weights: [[0.5, -0.25]], biases: [0.1] }],
  data: [{ input: [1, 2], target: [1] }],
  training: { optimizer: { name: "sgd", learningRate: 0.5 } },
});

test("a link to an example of one's own shows it, steps through it, and keeps its place", async ({
  page,
}) => {
  const link = await encodeLink({
    document,
    original: null,
    step: 2,
    view: "student",
    notation: "nielsen",
  });
  const { trace, figures } = solve(document);
  await page.goto(`/own/${link}`);
  const current = page.locator("article.step.current");
  await expect(current).toHaveId("step-2");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Two inputs, one unit");
  const edit = page.getByRole("link", { name: "Edit", exact: true });
  await expect(edit).toHaveAttribute("href", /^\/new\/#/);
  const output = figures.get(trace.steps[1]?.id ?? "") ?? "";
  await expect(current).toContainText(output.replace("-", "−"));
  await expectAccessible(page);
  await page.keyboard.press("End");
  await expect(current).toHaveId(`step-${trace.steps.length}`);
  await expect(page).toHaveURL(new RegExp(`step=${trace.steps.length}\\b`));
  await page.reload();
  await expect(current).toHaveId(`step-${trace.steps.length}`);
});

test("another notation is a link away, and back again", async ({ page }) => {
  const link = await encodeLink({
    document,
    original: null,
    step: 1,
    view: "student",
    notation: "nielsen",
  });
  await page.goto(`/own/${link}`);
  const formula = page.locator("article.step.current .formula").first();
  await expect(formula).toBeVisible();
  await page.getByText("Notation:").click();
  await page.getByRole("link", { name: "Han & Kamber" }).click();
  await expect(page).toHaveURL(/notation=han-kamber/);
  await expect(page.getByText("Notation:").locator("..")).toContainText("Han & Kamber");
  await page.goBack();
  await expect(page.getByText("Notation:").locator("..")).toContainText("Nielsen");
});

test("a page without an example, and one with a broken link, say so", async ({ page }) => {
  await page.goto("/own/");
  await expect(page.getByText("The address of this page holds no example.")).toBeVisible();
  await page.goto("/own/#v=1&data=broken&step=1&view=student&notation=mazur");
  await page.reload();
  await expect(page.getByRole("alert")).toContainText(/damaged/);
  await expectAccessible(page);
});
