import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./page.ts";

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator(".hall.ready")).toBeVisible();
}

/** The speaker's window, as the key in the hall opens it. */
async function speakerOf(hall: Page): Promise<Page> {
  const opened = hall.waitForEvent("popup");
  await hall.keyboard.press("s");
  const speaker = await opened;
  await expect(speaker.locator(".speaker .now")).toBeVisible();
  return speaker;
}

function hallStep(hall: Page): Promise<string | null> {
  return hall.locator(".hall-step.current").getAttribute("data-step");
}

async function expectBothAt(hall: Page, speaker: Page, step: number, of: number): Promise<void> {
  await expect(speaker.locator("p.place")).toHaveText(`Step ${step} of ${of}`);
  await expect(hall.locator(".hall-step.current")).toHaveAttribute("data-step", `${step}`);
}

test("a remote alone runs a whole lecture, and both windows show the same", async ({ page }) => {
  await open(page, "/examples/xyz/present/");
  const speaker = await speakerOf(page);
  for (const [leads, last] of [
    [speaker, 4],
    [page, 7],
  ] as const) {
    await leads.bringToFront();
    for (let step = Number(await hallStep(page)); step < last; step += 1) {
      await expectBothAt(page, speaker, step, 7);
      const titles = [".hall-step.current h2", ".now h2"];
      const [hallTitle, ownTitle] = [
        await page.locator(titles[0] ?? "").innerText(),
        await speaker.locator(titles[1] ?? "").innerText(),
      ];
      expect(ownTitle).toBe(hallTitle);
      await leads.keyboard.press("PageDown");
    }
  }
  await expectBothAt(page, speaker, 7, 7);
  await expect(speaker.getByText("This is the last step.")).toBeVisible();
  await speaker.keyboard.press("PageUp");
  await expectBothAt(page, speaker, 6, 7);

  await speaker.keyboard.press(".");
  await expect(page.locator(".blank.black")).toBeVisible();
  await speaker.keyboard.press("PageDown");
  await page.keyboard.press(".");
  await expect(page.locator(".blank")).toHaveCount(0);
  await expect(speaker.getByText("The hall sees: black.")).toHaveCount(0);
  await expectBothAt(page, speaker, 6, 7);
  await page.keyboard.press("w");
  await expect(speaker.getByText("The hall sees: white.")).toBeVisible();
  await speaker.keyboard.press("Escape");
  await expect(page.locator(".blank")).toHaveCount(0);
});

test("the speaker sees the answer before the hall does", async ({ page }) => {
  await open(page, "/examples/han-kamber/present/");
  const speaker = await speakerOf(page);
  await speaker.getByRole("button", { name: "Part by part" }).click();
  await speaker.getByRole("button", { name: "On" }).click();
  await expectBothAt(page, speaker, 2, 21);
  // the source prints 0.1 for unit 5
  await expect(speaker.getByText(/Part 1 of 3: .* The answer is 0\.1\./)).toBeVisible();
  await expect(page.locator(".hall-step.current .concealed").first()).toBeAttached();
  await speaker.getByRole("button", { name: "On" }).click();
  await speaker.getByRole("button", { name: "On" }).click();
  await expect(speaker.getByText("The hall sees all of it.")).toBeVisible();
  await expect(page.locator(".hall-step.current .concealed")).toHaveCount(0);
});

test("what is changed in the hall is changed beside the notes, too", async ({ page }) => {
  await open(page, "/examples/xyz/present/?step=1");
  const speaker = await speakerOf(page);
  await expect(speaker.locator(".now div.formula")).toContainText("3");
  await page.keyboard.press("i");
  await page.getByRole("spinbutton", { name: /\bx\b/ }).first().fill("10");
  // 10 + 5 instead of −2 + 5
  await expect(speaker.locator(".now div.formula")).toContainText("15");
});

test("either window can be closed and comes back to the same place", async ({ page, context }) => {
  await open(page, "/examples/mazur/present/?step=3");
  const speaker = await speakerOf(page);
  await speaker.getByRole("combobox", { name: "Go to a step" }).selectOption("16");
  await expectBothAt(page, speaker, 16, 43);
  await speaker.reload();
  await expectBothAt(page, speaker, 16, 43);
  await page.reload();
  await expectBothAt(page, speaker, 16, 43);

  await page.close();
  await expect(speaker.getByText("The hall’s window is closed.")).toBeVisible();
  await speaker.getByRole("button", { name: "On" }).click();
  const opened = context.waitForEvent("page");
  await speaker.getByRole("button", { name: "Open it again" }).click();
  const again = await opened;
  await expectBothAt(again, speaker, 17, 43);
  await expect(speaker.getByText("The hall’s window is closed.")).toHaveCount(0);
});

test("without a second window a lecture goes on, and finds it again", async ({ page }) => {
  await open(page, "/examples/xyz/present/?step=2");
  const speaker = await speakerOf(page);
  await expectBothAt(page, speaker, 2, 7);
  await speaker.close();
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  await expect(page.locator(".hall-step.current")).toHaveAttribute("data-step", "4");
  const again = await speakerOf(page);
  await expectBothAt(page, again, 4, 7);
  await again.keyboard.press("PageDown");
  await expectBothAt(page, again, 5, 7);
});

test("a browser that keeps the other window shut is told of", async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await open(page, "/examples/xyz/present/");
  await page.keyboard.press("s");
  await expect(page.getByRole("alert")).toContainText("Allow pop-ups");
});

test("two lectures in one browser don’t mix", async ({ page, context }) => {
  await open(page, "/examples/xyz/present/");
  const speaker = await speakerOf(page);
  const other = await context.newPage();
  await open(other, "/examples/xyz/present/");
  await other.keyboard.press("PageDown");
  await other.keyboard.press("PageDown");
  await expect(other.locator(".hall-step.current")).toHaveAttribute("data-step", "3");
  await speaker.keyboard.press("PageDown");
  await expectBothAt(page, speaker, 2, 7);
  await expect(other.locator(".hall-step.current")).toHaveAttribute("data-step", "3");
});

test("a copy of the hall’s tab is a lecture of its own", async ({ page, context }) => {
  await open(page, "/examples/xyz/present/");
  const speaker = await speakerOf(page);
  // a browser copies the tab's storage when it copies a tab
  const session = await page.evaluate(() => sessionStorage.getItem("chalkgrad:lecture") ?? "");
  const copy = await context.newPage();
  await copy.addInitScript((id) => {
    if (sessionStorage.length === 0) sessionStorage.setItem("chalkgrad:lecture", id);
  }, session);
  await open(copy, "/examples/xyz/present/");
  const own = () => copy.evaluate(() => sessionStorage.getItem("chalkgrad:lecture"));
  await expect.poll(own).not.toBe(session);
  await copy.keyboard.press("PageDown");
  await copy.keyboard.press("PageDown");
  await expect(copy.locator(".hall-step.current")).toHaveAttribute("data-step", "3");
  await speaker.keyboard.press("PageDown");
  await expectBothAt(page, speaker, 2, 7);
  await expect(copy.locator(".hall-step.current")).toHaveAttribute("data-step", "3");
  await expect(speaker.getByText("The hall’s window is closed.")).toHaveCount(0);
});

test("the timer goes on when the speaker’s window is loaded anew", async ({ page }) => {
  await open(page, "/examples/xyz/present/");
  const speaker = await speakerOf(page);
  const timer = speaker.getByRole("timer");
  await expect(timer).toHaveText("0:02");
  await speaker.getByRole("button", { name: "Pause" }).click();
  const stopped = await timer.innerText();
  await speaker.reload();
  await expect(timer).toHaveText(stopped);
  await speaker.getByRole("button", { name: "Start anew" }).click();
  await expect(timer).toHaveText("0:00");
});

test("the windows follow each other where a browser has no broadcasts", async ({
  page,
  context,
}) => {
  await context.addInitScript(() => {
    Reflect.deleteProperty(globalThis, "BroadcastChannel");
  });
  await open(page, "/examples/xyz/present/");
  expect(await page.evaluate(() => "BroadcastChannel" in globalThis)).toBe(false);
  const speaker = await speakerOf(page);
  await speaker.keyboard.press("PageDown");
  await expectBothAt(page, speaker, 2, 7);
  await page.keyboard.press("PageDown");
  await expectBothAt(page, speaker, 3, 7);
  await page.keyboard.press(".");
  await expect(speaker.getByText("The hall sees: black.")).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage).join())).not.toContain("lecture:");
});

test("the speaker’s window can be used by everybody", async ({ page }) => {
  await open(page, "/examples/mazur/present/?step=12");
  const speaker = await speakerOf(page);
  await expect(speaker.getByText("Output minus target. The minus comes")).toBeVisible();
  await expectAccessible(speaker);
});

test("a planned lecture passes what the plan leaves out, and its address keeps the plan", async ({
  page,
}) => {
  await open(page, "/examples/xyz/present/?plan=2,4-7");
  await expect(page.locator(".hall-step.current")).toHaveAttribute("data-step", "2");
  const speaker = await speakerOf(page);
  await speaker.getByRole("button", { name: "Plan" }).click();
  const dialog = speaker.getByRole("dialog", { name: "Plan" });
  await expect(dialog.getByRole("checkbox", { name: /^3\./ })).not.toBeChecked();
  await dialog.getByRole("checkbox", { name: /^5\./ }).uncheck();
  await dialog.getByRole("button", { name: "Close" }).click();
  await page.keyboard.press("PageDown");
  await expectBothAt(page, speaker, 4, 7);
  await speaker.keyboard.press("PageDown");
  await expectBothAt(page, speaker, 6, 7);
  await expect.poll(() => new URL(page.url()).searchParams.get("plan")).toBe("2,4,6-7");
});
