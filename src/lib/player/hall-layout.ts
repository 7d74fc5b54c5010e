import { scaleOf, type Size } from "#lib/diagram/camera.ts";

/** The picture above the words, or beside them. */
export type HallArrangement = "above" | "beside";

/** What has to be on the screen at once at a step. */
export interface HallStepSize {
  /** Title and formula as they are set for the hall. */
  readonly words: Size;
  /** What is lit in the picture, at its natural size. */
  readonly lit: Size;
}

/**
 * The arrangement in which the worst step of an example shows its picture largest; one for all
 * steps, so that nothing changes its side on the way.
 *
 * @param stage the room for picture and words
 */
export function hallArrangement(steps: readonly HallStepSize[], stage: Size): HallArrangement {
  const worst = (frameOf: (words: Size) => Size): number =>
    Math.min(...steps.map(({ words, lit }) => scaleOf(lit, frameOf(words))));
  const above = worst((words) => frameFor("above", words, stage));
  const beside = worst((words) => frameFor("beside", words, stage));
  return beside > above * 1.05 ? "beside" : "above";
}

/** The room that is left for the picture. */
export function frameFor(arrangement: HallArrangement, words: Size, stage: Size): Size {
  switch (arrangement) {
    case "above":
      return { width: stage.width, height: Math.max(0, stage.height - words.height) };
    case "beside":
      return { width: Math.max(0, stage.width - words.width), height: stage.height };
  }
}
