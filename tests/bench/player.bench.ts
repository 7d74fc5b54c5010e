import type { Browser, Page } from "@playwright/test";
import { EXAMPLES, open, serve } from "./built-site.ts";
import type { Finding } from "./finding.ts";
import { droppedFrames } from "./frames.ts";
import { recordKeys, stepping, type KeyTimes } from "./key-to-paint.ts";
import { largeGraph } from "./large-graph.ts";
import { recordShifts, sumOfShifts } from "./layout-shifts.ts";
import { launch, slowProcessor } from "./throttled-browser.ts";

const SCREEN = { width: 1366, height: 768 };
const MOVING_STEPS = 12;
/** Of six presses, as many as the shortest example takes, a median says little. */
const ENOUGH = 40;
/** A step's motion, to its end. */
const STEP_TAKES = 1_200;

/** The player on an old laptop: how soon a key is answered, and whether anything moves. */
export default async function bench(): Promise<readonly Finding[]> {
  const site = await serve("build");
  const browser = await launch();
  try {
    const findings: Finding[] = [];
    for (const name of EXAMPLES) findings.push(...(await stepThrough(browser, site.address, name)));
    findings.push(
      await panels(browser, site.address),
      ...(await afterChange(browser, site.address)),
    );
    findings.push(await motion(browser, site.address));
    return findings;
  } finally {
    await browser.close();
    site.close();
  }
}

/** An example from end to end, as often as it takes for enough presses, beside a page that is deaf. */
async function stepThrough(
  browser: Browser,
  site: string,
  name: string,
): Promise<readonly Finding[]> {
  const path = `/examples/${name}/`;
  const alone = await walk(browser, site + path, true);
  const answered = await walk(browser, site + path, false);
  return [
    most(
      `${path} key to paint, median (a frame alone ${alone.median.toFixed(0)} ms)`,
      answered.median,
      16,
    ),
    most(
      `${path} key to paint, 95 % (a frame alone ${alone.most.toFixed(0)} ms)`,
      answered.most,
      33,
    ),
    most(
      `${path} longest task while stepping, above 50 ms (deaf ${alone.longestTask.toFixed(0)} ms)`,
      answered.longestTask,
      50,
    ),
  ];
}

async function walk(browser: Browser, url: string, deaf: boolean): Promise<KeyTimes> {
  const page = await slowPage(browser, deaf);
  await openAwake(page, url);
  const steps = await page.locator("article.step").count();
  const ways = Math.ceil(ENOUGH / (steps - 1));
  const keys = Array.from({ length: ways }, (_, way) => (way % 2 ? "ArrowLeft" : "ArrowRight"));
  const times = await stepping(
    page,
    keys.flatMap((key) => Array<string>(steps - 1).fill(key)),
  );
  if (!deaf) await expectStep(page, ways % 2 ? steps : 1);
  await page.close();
  return times;
}

/** Each panel opened and closed: the card makes room at the press, and then nothing moves. */
async function panels(browser: Browser, site: string): Promise<Finding> {
  const page = await browser.newPage({ viewport: SCREEN });
  await recordShifts(page, "unasked");
  await openAwake(page, `${site}/examples/mazur/?step=16`);
  const before = await sumOfShifts(page);
  for (const name of ["Why?", "Check", "What if", "Ledger"]) {
    await page.getByRole("tab", { name }).click();
    await page.getByRole("tabpanel", { name }).waitFor();
    await page.waitForTimeout(500);
  }
  const moved = (await sumOfShifts(page)) - before;
  await page.close();
  return { ...most("layout shift after a panel is opened or closed", moved, 0), unit: "" };
}

/** Mazur's net with another weight: all that follows has been worked out and typeset in the page. */
async function afterChange(browser: Browser, site: string): Promise<readonly Finding[]> {
  const page = await slowPage(browser, false);
  await openAwake(page, `${site}/examples/mazur/`);
  const steps = await page.locator("article.step").count();
  await page.getByRole("tab", { name: "What if" }).click();
  await page.getByRole("spinbutton").first().fill("0.9");
  await page.getByRole("button", { name: "Back to the original" }).waitFor();
  await page.getByRole("tab", { name: "Ledger" }).click();
  await page.locator("h1").click();
  await page.waitForTimeout(3_000);
  const times = await stepping(page, Array<string>(steps - 1).fill("ArrowRight"));
  await expectStep(page, steps);
  await page.close();
  return [
    most("Mazur's net changed: key to paint, median", times.median, 50),
    most("Mazur's net changed: key to paint, 95 %", times.most, 50),
  ];
}

/** A graph of 60 nodes and 100 edges, beside the same one for readers who want no motion. */
async function motion(browser: Browser, site: string): Promise<Finding> {
  const url = site + (await largeGraph(60, 100));
  const still = await droppedWhileStepping(browser, url, "reduce");
  const moving = await droppedWhileStepping(browser, url, "no-preference");
  const name = `60 nodes, 100 edges: frames dropped in motion (without ${still.toFixed(1)} %)`;
  return { name, measured: moving, target: 5, want: "at most", unit: "%" };
}

async function droppedWhileStepping(
  browser: Browser,
  url: string,
  reducedMotion: "reduce" | "no-preference",
): Promise<number> {
  const page = await slowPage(browser, false, reducedMotion);
  await openAwake(page, url);
  const dropped = await droppedFrames(page, async () => {
    for (let step = 0; step < MOVING_STEPS; step += 1) {
      await page.keyboard.press("ArrowRight");
      await page.waitForTimeout(STEP_TAKES);
    }
  });
  await page.close();
  return dropped;
}

async function slowPage(
  browser: Browser,
  deaf: boolean,
  reducedMotion: "reduce" | "no-preference" = "no-preference",
): Promise<Page> {
  const page = await browser.newPage({ viewport: SCREEN, reducedMotion });
  await recordKeys(page, deaf);
  await slowProcessor(page);
  return page;
}

/** Opens a page, and waits until it listens to keys and is at rest. */
async function openAwake(page: Page, url: string): Promise<void> {
  await open(page, url);
  await page.locator("svg [data-stop]").first().waitFor({ state: "attached" });
  await page.waitForTimeout(1_500);
}

async function expectStep(page: Page, number: number): Promise<void> {
  const id = await page.locator("article.step.current").getAttribute("id");
  if (id !== `step-${number}`) throw new Error(`internal: at ${id} instead of step ${number}`);
}

function most(name: string, measured: number, target: number): Finding {
  return { name, measured, target, want: "at most", unit: "ms" };
}
