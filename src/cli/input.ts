import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { fromCaller } from "./callers-folder.ts";
import { UsageError } from "./usage-error.ts";

/**
 * The text of a file, or of standard input for `-`. No more than `most` bytes are read.
 *
 * @throws UsageError where it can't be read, is too long or is no text
 */
export async function readInput(source: string, most: number): Promise<string> {
  const name = source === "-" ? "standard input" : source;
  try {
    const stream = source === "-" ? process.stdin : createReadStream(fromCaller(source));
    return decoded(await firstBytes(stream, most), name, most);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${name}: ${reasonOf(error)}`);
  }
}

/** Reads until there is one byte too many. */
async function firstBytes(stream: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    length += bytes.length;
    if (length > most) break;
  }
  return Buffer.concat(chunks);
}

function decoded(bytes: Buffer, name: string, most: number): string {
  if (bytes.length > most)
    throw new UsageError(`${name}: expected at most ${most} bytes, got more`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${name}: expected text in UTF-8, got other bytes`);
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  switch (code) {
    case "ENOENT":
      return "expected a file or a built-in example, got neither";
    case "EISDIR":
      return "expected a file, got a folder";
    case "EACCES":
      return "expected a file that may be read";
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
