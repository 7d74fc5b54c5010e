/**
 * All that `npm run verify` looks at, the tests of exports and the browser tests; at the end what
 * failed, by name, and one count.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";

/** What became of the tests of a stage. */
interface Outcome {
  readonly passed: number;
  /** The names of the tests that failed. */
  readonly failed: readonly string[];
}

const VitestReport = v.object({
  numPassedTests: v.number(),
  testResults: v.array(
    v.object({
      assertionResults: v.array(v.object({ fullName: v.string(), status: v.string() })),
    }),
  ),
});

interface PlaywrightSuite {
  readonly title: string;
  readonly specs: readonly { readonly title: string; readonly ok: boolean }[];
  readonly suites?: readonly PlaywrightSuite[] | undefined;
}

const PlaywrightSuite: v.GenericSchema<PlaywrightSuite> = v.object({
  title: v.string(),
  specs: v.array(v.object({ title: v.string(), ok: v.boolean() })),
  suites: v.optional(v.array(v.lazy(() => PlaywrightSuite))),
});

const PlaywrightReport = v.object({
  stats: v.object({ expected: v.number(), flaky: v.number() }),
  suites: v.array(PlaywrightSuite),
});

const folder = mkdtempSync(join(tmpdir(), "chalkgrad-"));
const vitestFile = join(folder, "vitest.json");
const playwrightFile = join(folder, "playwright.json");

/** Runs a script of package.json; true when it succeeds. */
function run(script: string, ...args: readonly string[]): boolean {
  console.log(`\n— ${script}`);
  const { status } = spawnSync("npm", ["run", "--silent", script, "--", ...args], {
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightFile },
    stdio: ["ignore", "inherit", "inherit"],
  });
  return status === 0;
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** A stage that ends badly without a failed test, or without any test, has failed as a whole. */
function outcomeOf(script: string, succeeded: boolean, outcome: () => Outcome): Outcome {
  try {
    const { passed, failed } = outcome();
    const silent = failed.length === 0 && (!succeeded || passed === 0);
    return { passed, failed: silent ? [script] : failed };
  } catch {
    return { passed: 0, failed: [`${script}: no report that can be read`] };
  }
}

/** A stage that has no tests: it counts when it fails. */
function check(script: string): Outcome {
  return { passed: 0, failed: run(script) ? [] : [script] };
}

function vitestTests(script: string): Outcome {
  rmSync(vitestFile, { force: true });
  const succeeded = run(
    script,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${vitestFile}`,
  );
  return outcomeOf(script, succeeded, () => {
    const { numPassedTests, testResults } = v.parse(VitestReport, read(vitestFile));
    const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
    const failed = tests.filter(({ status }) => status === "failed");
    return { passed: numPassedTests, failed: failed.map(({ fullName }) => fullName) };
  });
}

function failedSpecs({ title, specs, suites = [] }: PlaywrightSuite): readonly string[] {
  const own = specs.filter(({ ok }) => !ok).map((spec) => `${title}: ${spec.title}`);
  return [...own, ...suites.flatMap(failedSpecs)];
}

function browserTests(): Outcome {
  const succeeded = run("test:browser", "--reporter=list,json");
  return outcomeOf("test:browser", succeeded, () => {
    const { stats, suites } = v.parse(PlaywrightReport, read(playwrightFile));
    return { passed: stats.expected + stats.flaky, failed: suites.flatMap(failedSpecs) };
  });
}

const verified = [check("lint"), check("check"), vitestTests("test:unit"), check("build")];
const outcomes = [...verified, vitestTests("test:exports"), browserTests()];
rmSync(folder, { recursive: true });

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.flatMap((outcome) => outcome.failed);
if (failed.length > 0) console.log(`\nFailed:\n${failed.map((name) => `  ${name}`).join("\n")}`);
console.log(`\n${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
