import { execFileSync } from "node:child_process";
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeOutput } from "../../src/cli/output.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "output-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("a new file, and nothing beside it", async () => {
  const path = join(folder, "a.tex");
  await writeOutput(path, "text");
  expect(await readFile(path, "utf8")).toBe("text");
  expect(await readdir(folder)).toEqual(["a.tex"]);
});

test("a file that is there is replaced, and keeps its rights", async () => {
  const path = join(folder, "a.json");
  await writeFile(path, "longer than before");
  await chmod(path, 0o640);
  await writeOutput(path, new Uint8Array([104, 105]));
  expect(await readFile(path, "utf8")).toBe("hi");
  expect((await stat(path)).mode & 0o777).toBe(0o640);
});

test("a link stays a link", async () => {
  const [path, link] = [join(folder, "a.md"), join(folder, "b.md")];
  await writeFile(path, "old");
  await symlink(path, link);
  await writeOutput(link, "new");
  expect(await readFile(path, "utf8")).toBe("new");
  expect(await readdir(folder)).toEqual(["a.md", "b.md"]);
});

test("a device is written to, not replaced", async () => {
  await writeOutput("/dev/null", "text");
  expect((await stat("/dev/null")).isCharacterDevice()).toBe(true);
});

test.each([
  [(within: string) => within, "expected a file, got a folder"],
  [(within: string) => join(within, "none", "a"), "expected a folder that exists"],
  [(within: string) => join(within, "kept", "a"), "expected a folder that exists"],
  [(within: string) => join(within, "x".repeat(300)), /too long/],
])("what can't be written is said, and all is as it was (%#)", async (place, reason) => {
  await writeFile(join(folder, "kept"), "kept");
  const path = place(folder);
  const message = typeof reason === "string" ? `--output ${path}: ${reason}` : reason;
  await expect(writeOutput(path, "text")).rejects.toThrow(message);
  expect(await readdir(folder)).toEqual(["kept"]);
});

test("status 2 and one line, as a process that may not write there", async () => {
  const locked = join(folder, "locked");
  await mkdir(locked);
  await chmod(locked, 0o555);
  const path = process.getuid?.() === 0 ? "/proc/a.tex" : join(locked, "a.tex");
  const args = ["--import", "tsx", "src/cli/solve.ts", "xyz", "--to", "latex", "--output", path];
  let failure: unknown = null;
  try {
    execFileSync(process.execPath, args, { stdio: "pipe", encoding: "utf8" });
  } catch (error) {
    failure = error;
  }
  expect(failure).toMatchObject({ status: 2, stdout: "" });
  expect(failure).toHaveProperty("stderr", expect.stringMatching(/^--output .*: expected .*\n$/));
});
