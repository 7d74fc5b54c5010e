/** All that `npm run verify` looks at, the tests of exports and the browser tests, with one count at the end. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const VitestReport = v.object({ numPassedTests: v.number(), numFailedTests: v.number() });
const PlaywrightReport = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number() }),
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

/** A stage that ends badly without a failed test, or without any test, counts as one failure. */
function counted(succeeded: boolean, count: () => Count): Count {
  try {
    const { passed, failed } = count();
    const silent = failed === 0 && (!succeeded || passed === 0);
    return { passed, failed: silent ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** A stage that has no tests: it adds to the count when it fails. */
function check(script: string): Count {
  return { passed: 0, failed: run(script) ? 0 : 1 };
}

function vitestTests(script: string): Count {
  rmSync(vitestFile, { force: true });
  const succeeded = run(
    script,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${vitestFile}`,
  );
  return counted(succeeded, () => {
    const report = v.parse(VitestReport, read(vitestFile));
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  });
}

function browserTests(): Count {
  const succeeded = run("test:browser", "--reporter=list,json");
  return counted(succeeded, () => {
    const { stats } = v.parse(PlaywrightReport, read(playwrightFile));
    return { passed: stats.expected, failed: stats.unexpected };
  });
}

const verified = [check("lint"), check("check"), vitestTests("test:unit"), check("build")];
const counts = [...verified, vitestTests("test:exports"), browserTests()];
rmSync(folder, { recursive: true });

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
