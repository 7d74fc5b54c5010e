import type { ExportChoice } from "#lib/exports/format.ts";
import { formats } from "#lib/exports/registry.ts";

/** The names of the formats that can be asked for something. */
export function takersOf(choice: ExportChoice): string {
  return formats
    .filter(({ choices }) => choices.includes(choice))
    .map(({ name }) => name)
    .join(", ");
}

const formatLines = formats.map(({ name, purpose }) => `    ${name.padEnd(10)} ${purpose}\n`);

export const usage = `Usage: npm run --silent solve -- FILE [options]

Works an example out and writes every number and every explained step.
FILE is a document, - for standard input, or a built-in example such as mazur.

  --to FORMAT      what to write (json):
${formatLines.join("")}
  --output FILE    write this file, as a whole or not at all, and nothing else
  --step N         the graph at the N-th step, 0 for the given values (all worked out): ${takersOf("step")}
  --fragment       what goes into a document of your own, without a preamble: ${takersOf("fragment")}
  --only result    the figures alone, as JSON
  --update N       explain the steps of the N-th update (1)
  --check          add each gradient beside its difference quotient
  --batch          read an array of documents, write an array of solutions
  --help           show this
`;
