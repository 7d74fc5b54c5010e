import { parseArgs } from "node:util";
import { UsageError } from "./usage-error.ts";
import { formatNames, type FormatName } from "#lib/exports/format.ts";

/** What the command is asked to do. */
export interface Options {
  /** A file, `-` for standard input, or a built-in example's name. */
  readonly source: string;
  readonly format: FormatName;
  /** The figures alone. */
  readonly resultOnly: boolean;
  /** The update whose steps are explained, from 1. */
  readonly update: number;
  /** An array of documents in, an array of solutions out. */
  readonly batch: boolean;
  /** Each gradient beside the difference quotient. */
  readonly check: boolean;
  readonly help: boolean;
}

export const usage = `Usage: npm run --silent solve -- FILE [options]

Works an example out and writes every number and every explained step.
FILE is a document, - for standard input, or a built-in example such as mazur.

  --to FORMAT      json (the default), latex, markdown or html
  --only result    the figures alone, as JSON
  --update N       explain the steps of the N-th update (1)
  --check          add each gradient beside its difference quotient
  --batch          read an array of documents, write an array of solutions
  --help           show this
`;

/** @throws UsageError */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parsed(args);
  const help = values.help === true;
  if (!help && positionals.length !== 1) {
    throw new UsageError(`expected one FILE, got ${positionals.length}`);
  }
  const resultOnly = values.only !== undefined;
  if (resultOnly && values.only !== "result") {
    throw new UsageError(`--only: expected result, got ${values.only}`);
  }
  const format = formatOf(values.to ?? "json");
  const batch = values.batch === true;
  const check = values.check === true;
  if (format !== "json" && (batch || resultOnly || check)) {
    const option = batch ? "--batch" : resultOnly ? "--only result" : "--check";
    throw new UsageError(`--to: expected json, which is what ${option} writes, got ${format}`);
  }
  const update = updateOf(values.update ?? "1");
  return { source: positionals[0] ?? "", format, resultOnly, update, batch, check, help };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        to: { type: "string" },
        only: { type: "string" },
        update: { type: "string" },
        batch: { type: "boolean" },
        check: { type: "boolean" },
        help: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function formatOf(name: string): FormatName {
  const known = formatNames.find((each) => each === name);
  if (!known) {
    throw new UsageError(`--to: expected one of ${formatNames.join(", ")}, got ${name}`);
  }
  return known;
}

function updateOf(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) {
    throw new UsageError(`--update: expected a whole number from 1, got ${text}`);
  }
  return Number(text);
}
