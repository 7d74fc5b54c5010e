import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeCompressedCopies } from "../../scripts/compressed-copies.ts";

/** A copy of the built site, in which these pages load and run no script; where it lies. */
export function bareSite(build: string, pages: readonly string[]): string {
  const copy = mkdtempSync(join(tmpdir(), "chalkgrad-"));
  cpSync(build, copy, { recursive: true });
  for (const page of pages) takeScriptsOut(join(copy, page, "index.html"));
  return copy;
}

function takeScriptsOut(path: string): void {
  const html = readFileSync(path, "utf8")
    .replaceAll(/<script\b[^]*?<\/script>/g, "")
    .replaceAll(/<link[^>]*modulepreload[^>]*>/g, "");
  writeFileSync(path, html);
  writeCompressedCopies(path);
}
