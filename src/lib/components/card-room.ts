import { proseLength } from "#lib/components/prose-length.ts";
import type { Fold } from "#lib/explanations/fold.ts";
import type { Formula, NarratedStep, Prose } from "#lib/explanations/narration.ts";

/** Heights in rem that the largest card of an example needs, by the width of the screen. */
export interface CardRoom {
  readonly narrow: number;
  readonly wide: number;
}

/** Characters on a line of running text. */
const NARROW = 38;
const WIDE = 64;

/** What stands after the words about folded steps. */
const UNFOLD = "One by one".length / 2;

const LINE = 1.5;
const TITLE_LINE = 1.9;
const FORMULA_ROW = 1.7;
const FRACTION_ROW = 3.1;

/**
 * The room to keep free for the steps, so that what stands below them does not move. It is an
 * estimate, on the large side; a card that outgrows it scrolls within it.
 *
 * @param folds the steps that are told together
 */
export function cardRoom(steps: readonly NarratedStep[], folds: readonly Fold[] = []): CardRoom {
  const likewise = new Map(folds.map(({ lead, sentence }) => [lead, sentence]));
  const roomAt = (characters: number): number =>
    Math.ceil(
      Math.max(
        0,
        ...steps.map((step) => cardHeight(step, likewise.get(step.number) ?? [], characters)),
      ),
    );
  return { narrow: roomAt(NARROW), wide: roomAt(WIDE) };
}

function cardHeight(step: NarratedStep, likewise: Prose, characters: number): number {
  const place = LINE;
  const title = TITLE_LINE * lines(step.title, characters * 0.62) + 0.5;
  const sentence = LINE * lines(step.sentence, characters) + 0.9;
  const check = step.check ? 0.8 + LINE : 0;
  const fold = likewise.length > 0 ? 0.8 + LINE * lines(likewise, characters - UNFOLD) : 0;
  const remarks = step.remarks.map(({ text }) => LINE * lines(text, characters * 0.95 - 8) + 2);
  const all = [place, title, sentence, formulaHeight(step.formula), check, fold, ...remarks];
  return all.reduce((sum, height) => sum + height, 1);
}

function lines(prose: Prose, characters: number): number {
  return Math.ceil(proseLength(prose) / characters);
}

function formulaHeight({ tex }: Formula): number {
  const rows = tex
    .split("\\\\")
    .map((row) => (row.includes("\\frac") ? FRACTION_ROW : FORMULA_ROW));
  return rows.reduce((sum, height) => sum + height, 1.6);
}
