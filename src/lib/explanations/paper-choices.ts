import { phases, type Phase } from "#lib/engine/trace/derivation.ts";
import {
  allResults,
  blankLevels,
  type BlankLevel,
  type Blanks,
  type BlankSteps,
} from "#lib/explanations/blanks.ts";

/** The whole solution; the same with blanks; what belongs there; one page of graph and tables. */
export const paperKinds = ["solution", "worksheet", "key", "compact"] as const;
export type PaperKind = (typeof paperKinds)[number];

/** What is printed of an example: all of it in its address, so that it can be asked for again. */
export interface PaperChoices {
  readonly kind: PaperKind;
  readonly blanks: Blanks;
  /** The example as often as this with numbers of its own each time; `null`: once, as it is. */
  readonly set: PaperSet | null;
}

/** The same seed gives the same numbers. */
export interface PaperSet {
  readonly count: number;
  readonly seed: number;
}

export const plainPaper: PaperChoices = { kind: "solution", blanks: allResults, set: null };

/** The words for the choices, in an address and on the command line. */
export const paperChoiceNames = [
  "paper",
  "blank",
  "from",
  "steps",
  "level",
  "variants",
  "seed",
] as const;
export type PaperChoiceName = (typeof paperChoiceNames)[number];

export const mostVariants = 1_000;
export const greatestSeed = 4_294_967_295;
const mostSteps = 10_000;

/** A choice that can't be met; the message says what was expected. */
export class PaperChoiceError extends Error {
  override readonly name = "PaperChoiceError";
}

/**
 * Reads the choices.
 *
 * @param asked what stands for a name, or `null`
 * @throws PaperChoiceError
 */
export function readPaperChoices(asked: (name: PaperChoiceName) => string | null): PaperChoices {
  return {
    kind: oneOf("paper", asked("paper") ?? plainPaper.kind, paperKinds),
    blanks: { steps: readSteps(asked), level: readLevel(asked("level")) },
    set: readSet(asked("variants"), asked("seed")),
  };
}

function readSteps(asked: (name: PaperChoiceName) => string | null): BlankSteps {
  const given = (["blank", "from", "steps"] as const).flatMap((name) => {
    const text = asked(name);
    return text === null ? [] : [{ name, text }];
  });
  const [first, second] = given;
  if (first && second)
    throw new PaperChoiceError(
      `${second.name}: expected one of blank, from and steps, got ${first.name} as well`,
    );
  if (!first || (first.name === "blank" && first.text === "all")) return allResults.steps;
  const { name, text } = first;
  switch (name) {
    case "blank":
      return { kind: "phases", phases: readPhases(text) };
    case "from":
      return { kind: "from", first: wholeNumber(name, text, 1, mostSteps) };
    case "steps": {
      const numbers = text.split(",").map((part) => wholeNumber(name, part, 1, mostSteps));
      return { kind: "single", numbers: [...new Set(numbers)].sort((one, other) => one - other) };
    }
  }
}

function readPhases(text: string): readonly Phase[] {
  const chosen = new Set(text.split(","));
  const unknown = [...chosen].find((part) => !phases.some((phase) => phase === part));
  if (unknown !== undefined)
    throw new PaperChoiceError(
      `blank: expected all or some of ${phases.join(", ")}, got ${quoted(unknown)}`,
    );
  return phases.filter((phase) => chosen.has(phase));
}

function readLevel(text: string | null): BlankLevel {
  const level = text === null ? 1 : blankLevels.find((each) => String(each) === text);
  if (level === undefined)
    throw new PaperChoiceError(
      `level: expected one of ${blankLevels.join(", ")}, got ${quoted(text ?? "")}`,
    );
  return level;
}

function readSet(variants: string | null, seed: string | null): PaperSet | null {
  if (variants === null) {
    if (seed !== null) throw new PaperChoiceError("seed: expected together with variants");
    return null;
  }
  return {
    count: wholeNumber("variants", variants, 1, mostVariants),
    seed: wholeNumber("seed", seed ?? "1", 0, greatestSeed),
  };
}

function oneOf<Value extends string>(
  name: PaperChoiceName,
  text: string,
  values: readonly Value[],
): Value {
  const value = values.find((each) => each === text);
  if (value === undefined)
    throw new PaperChoiceError(
      `${name}: expected one of ${values.join(", ")}, got ${quoted(text)}`,
    );
  return value;
}

function wholeNumber(name: PaperChoiceName, text: string, least: number, most: number): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (!(value >= least && value <= most))
    throw new PaperChoiceError(
      `${name}: expected a whole number from ${least} to ${most}, got ${quoted(text)}`,
    );
  return value;
}

/** What was asked for, in a message: short, and to be told from the words around it. */
function quoted(text: string): string {
  return text === "" ? "nothing" : `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}

/**
 * Holds the choices against an example with this many steps.
 *
 * @throws PaperChoiceError where a step is asked for that it does not have
 */
export function checkPaperChoices({ blanks: { steps } }: PaperChoices, total: number): void {
  const last = steps.kind === "from" ? steps.first : lastOf(steps);
  if (last > total)
    throw new PaperChoiceError(
      `${steps.kind === "from" ? "from" : "steps"}: expected a step from 1 to ${total}, got ${last}`,
    );
}

function lastOf(steps: BlankSteps): number {
  return steps.kind === "single" ? Math.max(...steps.numbers) : 0;
}

/** The choices as they are written, the shortest way: what is usual goes without saying. */
export function writePaperChoices(
  choices: PaperChoices,
): readonly (readonly [PaperChoiceName, string])[] {
  const { kind, blanks, set } = choices;
  const words: (readonly [PaperChoiceName, string])[] = [];
  if (kind !== plainPaper.kind) words.push(["paper", kind]);
  if (kind === "worksheet" || kind === "key") {
    words.push(...stepWords(blanks.steps));
    if (blanks.level !== 1) words.push(["level", String(blanks.level)]);
  }
  if (set) words.push(["variants", String(set.count)], ["seed", String(set.seed)]);
  return words;
}

function stepWords(steps: BlankSteps): readonly (readonly [PaperChoiceName, string])[] {
  switch (steps.kind) {
    case "all":
      return [];
    case "phases":
      return [["blank", steps.phases.join(",")]];
    case "from":
      return [["from", String(steps.first)]];
    case "single":
      return [["steps", steps.numbers.join(",")]];
  }
}
