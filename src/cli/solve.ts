import { answer } from "./answer.ts";
import { failureLines } from "./failure.ts";
import { readOptions, type Options } from "./options.ts";
import { writeOutput } from "./output.ts";
import { UsageError } from "./usage-error.ts";
import { usage } from "./usage.ts";

// A reader that has seen enough (`… | head`) closes the pipe; that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") fail([`standard output: ${error.message}`], 2);
});

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(usage);
  else await deliver(await answer(options), options);
} catch (error) {
  const lines = failureLines(error);
  fail(lines ?? [`internal error: ${String(error)}`], lines ? 2 : 1);
}

async function deliver(content: string | Uint8Array, { output }: Options): Promise<void> {
  if (output !== null) return writeOutput(output, content);
  if (typeof content !== "string" && process.stdout.isTTY) {
    throw new UsageError("expected --output FILE: a terminal shows letters alone");
  }
  process.stdout.write(content);
}

/** One line a fault, whatever characters a name or a key brings along. */
function fail(lines: readonly string[], status: number): void {
  const texts = lines.map((line) => line.replace(/\p{Cc}+/gu, " "));
  process.stderr.write(`${texts.join("\n")}\n`);
  process.exitCode = status;
}
