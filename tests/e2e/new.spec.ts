import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./page.ts";

const program = (page: Page) => page.getByRole("textbox", { name: /One assignment a line/ });
const picture = (page: Page) => page.getByRole("region", { name: "Preview" });

/** The first of two: one stands above the form, one below it. */
const onward = (page: Page) => page.getByRole("link", { name: "Step through it" }).first();

/** Goes on with another draft that is kept. */
async function openDraft(page: Page, name: string): Promise<void> {
  await page.getByText(/other drafts? (is|are) kept/).click();
  await page.getByRole("button", { name, exact: true }).click();
}

async function open(page: Page, hash = ""): Promise<void> {
  await page.goto(`/new/${hash}`);
  await expect(onward(page)).toBeVisible();
}

test("an expression is typed, completed, put right, and stepped through", async ({ page }) => {
  await open(page);
  // (−2 + 5)(−4) = −12
  await expect(picture(page)).toContainText("−12");
  await program(page).fill("z = 2x + b");
  await page.keyboard.press("Enter");
  await page.keyboard.type("a = sig");
  await expect(page.getByRole("option", { name: /sigmoid/ })).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.type("z");
  await expect(page.getByText(/expected a \) for each \(/)).toBeVisible();
  await expect(onward(page)).toHaveAttribute("aria-disabled", "true");
  await page.keyboard.type(")");
  await page.getByRole("spinbutton", { name: "Value of b" }).fill("4");
  // σ(2·(−2) + 4) = σ(0)
  await expect(picture(page)).toContainText("a = 0.5");
  await onward(page).click();
  await expect(page).toHaveURL(/\/own\/#v=1&data=/);
  await expect(page.locator("article.step.current")).toHaveId("step-1");
});

test("while somebody types nodes stay where they stand, and what is new is in view", async ({
  page,
}) => {
  await open(page);
  // wider than the pane, which shows it from its left end
  const sums = Array.from({ length: 9 }, (_, line) => `a${line + 1} = tanh(a${line} + x${line})`);
  await program(page).fill(["a0 = x", ...sums, "f = a9 * z"].join("\n"));
  const pane = page.getByRole("region", { name: "Graph", exact: true });
  const product = picture(page).getByRole("img", { name: /^z:/ });
  await expect(product).toBeAttached();
  await expect.poll(() => pane.evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true);
  const places = async (): Promise<readonly (string | null)[]> => {
    const parts = await picture(page).locator("g[transform]").all();
    return Promise.all(parts.map((part) => part.getAttribute("transform")));
  };
  const before = await places();
  await program(page).press("End");
  await page.keyboard.type(" + q");
  const fresh = picture(page).getByRole("img", { name: /^q:/ });
  await expect(fresh).toBeInViewport();
  // the product is another gate now: its place is taken by the gate that it has become
  expect(await places()).toEqual(expect.arrayContaining([...before]));
});

test("the steps are there for who comes near them", async ({ page }) => {
  await open(page);
  const last = page.locator("article.step").last();
  await expect(page.getByRole("heading", { name: "7 steps" })).toBeAttached();
  await page.keyboard.press("Control+End");
  await expect(last).toBeInViewport();
  await expect(last).toContainText("7");
});

test("a suggestion is one press, and is taken back by keys", async ({ page }) => {
  await open(page);
  await program(page).fill("f = sigmod(x)");
  await page.getByRole("button", { name: "Write sigmoid" }).click();
  await expect(program(page)).toHaveValue("f = sigmoid(x)");
  await page.keyboard.press("Control+z");
  await expect(program(page)).toHaveValue("f = sigmod(x)");
});

test("what is edited survives a reload and a closed tab, wrong as it may be", async ({
  page,
  context,
}) => {
  await open(page);
  await program(page).fill("f = (x + ");
  await page.reload();
  await expect(program(page)).toHaveValue("f = (x + ");
  await page.close();
  const other = await context.newPage();
  await open(other);
  await expect(program(other)).toHaveValue("f = (x + ");
  await program(other).press("Control+End");
  await other.keyboard.type("y)");
  await expect(picture(other)).toBeVisible();
});

test("a copy of a built-in example takes the place of the draft, which can be had back", async ({
  page,
}) => {
  await open(page);
  await program(page).fill("f = x^3");
  await expect(page).toHaveURL(/#v=1&data=/);
  await page.goto("/examples/mazur/");
  await page.getByRole("link", { name: "Edit a copy" }).click();
  await expect(picture(page)).toContainText("0.593269992");
  await openDraft(page, "f = x^3");
  await expect(program(page)).toHaveValue("f = x^3");
});

test("three tabs keep their drafts apart, and none is lost", async ({ page, context }) => {
  const stored = (tab: Page) => expect(tab).toHaveURL(/#v=1&data=/);
  await open(page);
  await program(page).fill("f = x^3");
  await stored(page);
  const others = [await context.newPage(), await context.newPage()] as const;
  // each goes on with the draft that was left last
  for (const other of others) await open(other);
  await expect(program(others[1])).toHaveValue("f = x^3");
  await program(others[0]).fill("f = x^5");
  await expect(page.getByText("This draft is being edited in another tab, too.")).toBeVisible();
  await program(others[1]).fill("f = x^7");
  await stored(others[1]);
  await page.close();
  for (const other of others) await other.close();
  const later = await context.newPage();
  await open(later);
  await expect(program(later)).toHaveValue("f = x^7");
  await openDraft(later, "f = x^5");
  await expect(program(later)).toHaveValue("f = x^5");
  await openDraft(later, "f = x^3");
  await expect(program(later)).toHaveValue("f = x^3");
  await expect(later.getByText("2 other drafts are kept")).toBeVisible();
});

test("what another example takes the place of is a draft still", async ({ page }) => {
  await open(page);
  await program(page).fill("f = x^3");
  await page.getByRole("button", { name: "Start from" }).click();
  await page.getByRole("button", { name: "A neuron and its loss" }).click();
  await expect(program(page)).toHaveValue(/sigmoid/);
  await page.reload();
  await expect(program(page)).toHaveValue(/sigmoid/);
  await page.getByText("1 other draft is kept").click();
  await expectAccessible(page, "details[open]");
  await page.getByRole("button", { name: "Delete f = x^3" }).click();
  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await page.getByRole("button", { name: "f = x^3", exact: true }).click();
  await expect(program(page)).toHaveValue("f = x^3");
});

test("a file is saved, and opened again", async ({ page }) => {
  await open(page, "#v=1&of=han-kamber/printed");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save file" }).click();
  const path = await (await downloading).path();
  await page.goto("/new/#v=1&of=xyz/printed");
  await expect(picture(page)).toContainText("−12");
  await page.getByLabel("Open file").last().setInputFiles(path);
  await expect(picture(page)).toContainText("0.332");
  await page
    .getByLabel("Open file")
    .last()
    .setInputFiles({
      name: "broken.json",
      mimeType: "application/json",
      buffer: Buffer.from('{"chalkgrad": 1, "kind": "expression"}'),
    });
  await expect(page.getByRole("alert")).toContainText("broken.json can’t be opened");
  await expect(picture(page)).toContainText("0.332");
});

test("a file is dropped on the page, and what it prints is checked", async ({ page }) => {
  await open(page);
  const text = JSON.stringify({
    chalkgrad: 1,
    kind: "expression",
    program: "f = (x + y) * z",
    inputs: { x: -2, y: 5, z: -4 },
    printed: [{ quantity: "df/dz", value: "3.1" }],
  });
  const dataTransfer = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], "mine.json", { type: "application/json" }));
    return transfer;
  }, text);
  await page.dispatchEvent("body", "dragenter", { dataTransfer });
  await expect(page.getByText("Drop the file to open it")).toBeVisible();
  await page.dispatchEvent("body", "drop", { dataTransfer });
  // ∂f/∂z = x + y = 3
  await expect(page.getByRole("row", { name: /3\.1 3\.0 no/ })).toBeVisible();
});

for (const kind of ["Expression", "Network"]) {
  test(`${kind}: accessible, and fits a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page);
    await page.getByText(kind, { exact: true }).first().click();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await expectAccessible(page);
    await page.setViewportSize({ width: 1366, height: 768 });
    await expectAccessible(page);
  });
}

test("a sandboxed frame shows one part of an example, and tells its height", async ({ page }) => {
  const frame = '<iframe sandbox="allow-scripts" width="900" height="200" src="/examples/xyz/';
  await page.route("**/course", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<script>
          addEventListener("message", ({ data, source }) => {
            const frame = [...document.querySelectorAll("iframe")].find((each) => each.contentWindow === source);
            if (data.subject === "lti.frameResize") frame.height = data.height;
          });
        </script>
        ${frame}?embed=1&view=graph&controls=0&step=3"></iframe>`,
    }),
  );
  await page.goto("/course");
  await expect
    .poll(async () => Number(await page.locator("iframe").getAttribute("height")))
    .toBeGreaterThan(300);
  const example = page.frameLocator("iframe");
  await expect(example.locator("svg[role=group]")).toBeVisible();
  await expect(example.getByRole("banner")).toBeHidden();
  await expect(example.locator("article.step.current")).toBeHidden();
  await expect(example.getByRole("button", { name: "Next" })).toBeHidden();
  await expect(example.getByRole("link", { name: "Open in Chalkgrad" })).toBeVisible();
});
