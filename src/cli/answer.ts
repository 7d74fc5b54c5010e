import { paint } from "./browser.ts";
import { builtInDocument } from "./built-in.ts";
import { drawingFaces } from "./faces.ts";
import { failureLines } from "./failure.ts";
import { readInput } from "./input.ts";
import type { Options } from "./options.ts";
import { answerPaper } from "./paper.ts";
import { UsageError } from "./usage-error.ts";
import { checkGradients } from "#lib/document/check.ts";
import { parseJson } from "#lib/document/json-text.ts";
import { limits } from "#lib/document/limits.ts";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import type { Solution } from "#lib/document/solution.ts";
import { plainChoices, type ExportChoices, type Format } from "#lib/exports/format.ts";
import { toJson, toResultJson } from "#lib/exports/json.ts";

/** A character takes up to four bytes. */
const documentBytes = 4 * limits.characters;
const batchBytes = 64_000_000;

/** All that the command writes. */
export async function answer(options: Options): Promise<string | Uint8Array> {
  return options.batch ? answerBatch(options) : answerOne(options);
}

async function answerOne(options: Options): Promise<string | Uint8Array> {
  const { source, format } = options;
  const value = builtInDocument(source) ?? parseJson(await readInput(source, documentBytes));
  if (options.paper) return answerPaper(readDocument(value), options.paper, options.update);
  const faces = format.choices.includes("step") ? await drawingFaces() : "";
  return finished(format, written(value, options, faces));
}

/** What a browser makes of the text, where the format needs one. */
async function finished({ browser }: Format, text: string): Promise<string | Uint8Array> {
  switch (browser) {
    case null:
      return text;
    case "paint":
      return paint(text);
  }
}

/** A bad document stands as its faults, and the others are solved. */
async function answerBatch(options: Options): Promise<string> {
  const values = parseJson(await readInput(options.source, batchBytes), batchBytes);
  if (!Array.isArray(values)) throw new UsageError("--batch: expected an array of documents");
  const entries = values.map((value: unknown) => {
    try {
      return written(value, options).trimEnd();
    } catch (error) {
      const faults = failureLines(error);
      if (!faults) throw error;
      return JSON.stringify({ error: { message: faults.join("\n"), faults } });
    }
  });
  return `[\n${entries.join(",\n")}\n]\n`;
}

/** Solves one document and writes it in the format that is asked for. */
function written(value: unknown, options: Options, faces = ""): string {
  const { resultOnly, update, check } = options;
  const document = readDocument(value);
  const solution = solve(document, { update });
  const checks = check ? checkGradients(document) : null;
  if (resultOnly) return toResultJson(solution, checks);
  if (checks) return toJson(solution, checks);
  return options.format.write(solution, { ...choicesFor(solution, options), faces });
}

/** @throws UsageError where the solution has no such step */
function choicesFor({ trace }: Solution, { step, fragment }: Options): ExportChoices {
  const { length } = trace.steps;
  if (step !== null && step > length) {
    throw new UsageError(`--step: expected a whole number from 0 to ${length}, got ${step}`);
  }
  return { ...plainChoices, step, fragment };
}
