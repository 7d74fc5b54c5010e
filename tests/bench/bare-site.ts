import { cpSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** A copy of the built site whose pages load and run no script; where it lies. */
export function bareSite(build: string): string {
  const copy = mkdtempSync(join(tmpdir(), "chalkgrad-"));
  cpSync(build, copy, { recursive: true });
  for (const name of readdirSync(copy, { recursive: true, encoding: "utf8" })) {
    if (name.endsWith(".html")) takeScriptsOut(join(copy, name));
  }
  return copy;
}

function takeScriptsOut(path: string): void {
  const html = readFileSync(path, "utf8")
    .replaceAll(/<script\b[^]*?<\/script>/g, "")
    .replaceAll(/<link[^>]*modulepreload[^>]*>/g, "");
  writeFileSync(path, html);
  writeFileSync(`${path}.gz`, gzipSync(html));
  writeFileSync(`${path}.br`, brotliCompressSync(html));
}
