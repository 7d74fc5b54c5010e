import { parseArgs } from "node:util";
import { readPaperOrder, type PaperOrder } from "./paper-order.ts";
import { takersOf } from "./usage.ts";
import { UsageError } from "./usage-error.ts";
import type { ExportChoice, Format } from "#lib/exports/format.ts";
import { findFormat, formats } from "#lib/exports/registry.ts";

/** What the command is asked to do. */
export interface Options {
  /** A file, `-` for standard input, or a built-in example's name. */
  readonly source: string;
  readonly format: Format;
  /** The figures alone. */
  readonly resultOnly: boolean;
  /** The update whose steps are explained, from 1. */
  readonly update: number;
  /** The step at which the graph is shown, 0 for the given values; `null`: all is worked out. */
  readonly step: number | null;
  /** What goes into a document of one's own, without what makes it a document. */
  readonly fragment: boolean;
  /** What goes on paper, instead of the solution; `null`: nothing. */
  readonly paper: PaperOrder | null;
  /** The file to write; `null` for standard output. */
  readonly output: string | null;
  /** An array of documents in, an array of solutions out. */
  readonly batch: boolean;
  /** Each gradient beside the difference quotient. */
  readonly check: boolean;
  readonly help: boolean;
}

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
  const paper = readPaperOrder(values);
  // paper has formats of its own
  const format = formatOf(paper ? "json" : (values.to ?? "json"));
  const batch = values.batch === true;
  const check = values.check === true;
  if (format.name !== "json" && (batch || resultOnly || check)) {
    const option = batch ? "--batch" : resultOnly ? "--only result" : "--check";
    throw new UsageError(`--to: expected json, which is what ${option} writes, got ${format.name}`);
  }
  const step = values.step === undefined ? null : stepOf(values.step);
  const fragment = values.fragment === true;
  if (step !== null) demandChoice(format, "step");
  if (fragment) demandChoice(format, "fragment");
  if (paper && (batch || resultOnly || check)) {
    const option = batch ? "--batch" : resultOnly ? "--only result" : "--check";
    throw new UsageError(`${option}: expected without --paper and what belongs to it`);
  }
  const update = updateOf(values.update ?? "1");
  if (paper?.format === "pdf" && update !== 1) {
    throw new UsageError(`--update: expected 1 with --to pdf, got ${update}`);
  }
  const output = values.output ?? null;
  const source = positionals[0] ?? "";
  return { source, format, resultOnly, update, step, fragment, paper, output, batch, check, help };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        to: { type: "string" },
        output: { type: "string" },
        step: { type: "string" },
        fragment: { type: "boolean" },
        only: { type: "string" },
        update: { type: "string" },
        batch: { type: "boolean" },
        check: { type: "boolean" },
        paper: { type: "string" },
        blank: { type: "string" },
        from: { type: "string" },
        steps: { type: "string" },
        level: { type: "string" },
        variants: { type: "string" },
        seed: { type: "string" },
        size: { type: "string" },
        help: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function formatOf(name: string): Format {
  const format = findFormat(name);
  if (!format) {
    const names = [...formats.map((each) => each.name), "pdf"].join(", ");
    throw new UsageError(`--to: expected one of ${names}, got ${name}`);
  }
  return format;
}

function demandChoice({ name, choices }: Format, choice: ExportChoice): void {
  if (choices.includes(choice)) return;
  throw new UsageError(`--${choice}: expected with --to ${takersOf(choice)}, got ${name}`);
}

function stepOf(text: string): number {
  if (!/^\d{1,9}$/.test(text)) {
    throw new UsageError(`--step: expected a whole number from 0, got ${text}`);
  }
  return Number(text);
}

function updateOf(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) {
    throw new UsageError(`--update: expected a whole number from 1, got ${text}`);
  }
  return Number(text);
}
