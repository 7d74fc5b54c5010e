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
    pdf        The site's print page, as an installed Chromium prints it; the site has to be built.
  --output FILE    write this file, as a whole or not at all, and nothing else
  --step N         the graph at the N-th step, 0 for the given values (all worked out): ${takersOf("step")}
  --fragment       what goes into a document of your own, without a preamble: ${takersOf("fragment")}
  --only result    the figures alone, as JSON
  --update N       explain the steps of the N-th update (1)
  --check          add each gradient beside its difference quotient
  --paper KIND     solution, worksheet, key or compact, as json, latex, markdown, html or pdf
  --blank PHASES   what a worksheet leaves out: all, or some of forward,loss,backward,update
  --from N         the same: every step from the N-th on
  --steps N,N      the same: these steps
  --level N        1: results (the default), 2: the numbers put in, too, 3: the rule, too
  --variants N     a class set: N worksheets with new numbers each, and one key for all
  --seed N         the same seed gives the same set (1)
  --size SIZE      of a PDF: A4 (the default) or Letter
  --batch          read an array of documents, write an array of solutions
  --help           show this
`;
