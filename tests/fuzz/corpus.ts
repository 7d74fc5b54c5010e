import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = new URL("corpus/", import.meta.url);

/** Every input that this subject has ever failed at, under the name of its file. */
export function corpusOf(subject: string): readonly (readonly [string, string])[] {
  const files = namesIn(new URL(`${subject}/`, folder));
  return files.map((name) => {
    const input: unknown = JSON.parse(readFileSync(new URL(`${subject}/${name}`, folder), "utf8"));
    return [name, String(input)];
  });
}

/** Keeps an input as a test for ever: as a string in JSON, which has any; the path of its file. */
export function keep(subject: string, input: string): string {
  const hash = createHash("sha256").update(input).digest("hex").slice(0, 12);
  const file = new URL(`${subject}/${hash}.json`, folder);
  mkdirSync(new URL(".", file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(input)}\n`);
  return fileURLToPath(file);
}

function namesIn(directory: URL): readonly string[] {
  try {
    return readdirSync(directory).sort();
  } catch {
    return [];
  }
}
