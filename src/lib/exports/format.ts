import { slugOf } from "#lib/document/slug.ts";
import type { Solution } from "#lib/document/solution.ts";

/** A form in which people take a solution away. */
export interface Format {
  /** What the command line calls it: `--to latex`. */
  readonly name: string;
  /** What menus call it: "LaTeX". */
  readonly label: string;
  /** What it is good for, in a sentence. */
  readonly purpose: string;
  /** What the name of its file ends with: "tex". */
  readonly extension: string;
  /** What stands before that, where another format ends alike: "solution". */
  readonly suffix?: string;
  readonly mediaType: string;
  /** What can be asked for; the other choices make no difference to it. */
  readonly choices: readonly ExportChoice[];
  /** What a browser has to make of the text: a picture. `null`: the text is the file. */
  readonly browser: "paint" | null;
  readonly write: (solution: Solution, choices: ExportChoices) => string;
}

export interface ExportChoices {
  /**
   * The number of the step at which the graph is shown: 0 for the given values alone. `null`:
   * everything is worked out, and no step is lit.
   */
  readonly step: number | null;
  /** What goes into a document of one's own, without what makes it a document. */
  readonly fragment: boolean;
  /** Style rules that bring the faces of a drawing's type along; without them it takes what is there. */
  readonly faces: string;
}

/** What whoever asks for a format can choose. */
export type ExportChoice = "step" | "fragment";

/** A whole document, and the graph with every figure. */
export const plainChoices: ExportChoices = { step: null, fragment: false, faces: "" };

/** What a file is called: after the example's title, and after the step where it shows one. */
export function fileName(
  { extension, suffix, choices }: Format,
  title: string,
  { step, fragment }: ExportChoices,
): string {
  const parts = [
    slugOf(title) || "example",
    suffix,
    choices.includes("step") && step !== null ? `step-${step}` : "",
    choices.includes("fragment") && fragment ? "fragment" : "",
  ];
  return `${parts.filter(Boolean).join("-")}.${extension}`;
}
