import { answer } from "./answer.ts";
import { failureLines } from "./failure.ts";
import { readOptions, usage } from "./options.ts";

// A reader that has seen enough (`… | head`) closes the pipe; that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") fail([`standard output: ${error.message}`], 2);
});

try {
  const options = readOptions(process.argv.slice(2));
  process.stdout.write(options.help ? usage : await answer(options));
} catch (error) {
  const lines = failureLines(error);
  fail(lines ?? [`internal error: ${String(error)}`], lines ? 2 : 1);
}

/** One line a fault, whatever characters a name or a key brings along. */
function fail(lines: readonly string[], status: number): void {
  const texts = lines.map((line) => line.replace(/\p{Cc}+/gu, " "));
  process.stderr.write(`${texts.join("\n")}\n`);
  process.exitCode = status;
}
