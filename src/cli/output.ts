import { randomUUID } from "node:crypto";
import { chmod, open, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fromCaller } from "./callers-folder.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Writes a file as a whole or not at all: what was there before stays until everything is written.
 *
 * @throws UsageError where it can't be written
 */
export async function writeOutput(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeWhole(fromCaller(path), content);
  } catch (error) {
    throw new UsageError(`--output ${path}: ${reasonOf(error)}`);
  }
}

async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const present = await stat(path).catch(() => null);
  if (present?.isDirectory()) throw new UsageError("expected a file, got a folder");
  // a device or a pipe is written to, not replaced
  if (present && !present.isFile()) return writeFile(path, content);
  // a file that must not be changed can't be replaced either; a link stays one
  if (present) await (await open(path, "r+")).close();
  const target = present ? await realpath(path) : path;
  const draft = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
  try {
    await writeFile(draft, content, { flag: "wx" });
    if (present) await chmod(draft, present.mode);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return "expected a folder that exists";
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return "expected a place that may be written to";
    case "ENOSPC":
      return "expected more room on the disk";
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
