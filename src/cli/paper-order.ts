import { UsageError } from "./usage-error.ts";
import {
  paperChoiceNames,
  PaperChoiceError,
  readPaperChoices,
  type PaperChoiceName,
  type PaperChoices,
} from "#lib/explanations/paper-choices.ts";

export const paperFormats = ["json", "latex", "markdown", "html", "pdf"] as const;
export type PaperFormat = (typeof paperFormats)[number];

export const pageSizes = ["A4", "Letter"] as const;
export type PageSize = (typeof pageSizes)[number];

/** What the command is asked to put on paper. */
export interface PaperOrder {
  readonly choices: PaperChoices;
  readonly format: PaperFormat;
  /** Of a PDF. */
  readonly size: PageSize;
}

/** The options as they were typed. */
export type TypedPaper = Readonly<
  Partial<Record<PaperChoiceName | "to" | "size", string | undefined>>
>;

/**
 * What is asked of paper, in the same words as in the address of a page; `null` where nothing is.
 *
 * @throws UsageError
 */
export function readPaperOrder(typed: TypedPaper): PaperOrder | null {
  const asked = paperChoiceNames.filter((name) => typed[name] !== undefined);
  const [first] = asked;
  if (first === undefined && typed.to !== "pdf") {
    if (typed.size !== undefined) throw new UsageError("--size: expected together with --to pdf");
    return null;
  }
  const format = paperFormats.find((name) => name === (typed.to ?? "json"));
  if (!format)
    throw new UsageError(
      `--to: expected one of ${paperFormats.join(", ")} with --${first ?? "paper"}, got ${typed.to ?? ""}`,
    );
  return { choices: choicesOf(typed), format, size: sizeOf(typed.size, format) };
}

function choicesOf(typed: TypedPaper): PaperChoices {
  // who asks for blanks wants a worksheet
  const blank = (["blank", "from", "steps", "level"] as const).some(
    (name) => typed[name] !== undefined,
  );
  const set = typed.variants !== undefined;
  const usual = blank || set ? "worksheet" : null;
  try {
    return readPaperChoices((name) => typed[name] ?? (name === "paper" ? usual : null));
  } catch (error) {
    if (error instanceof PaperChoiceError) throw new UsageError(`--${error.message}`);
    throw error;
  }
}

function sizeOf(text: string | undefined, format: PaperFormat): PageSize {
  if (text !== undefined && format !== "pdf")
    throw new UsageError("--size: expected together with --to pdf");
  const size = pageSizes.find((each) => each.toLowerCase() === (text ?? "A4").toLowerCase());
  if (!size)
    throw new UsageError(`--size: expected one of ${pageSizes.join(", ")}, got ${text ?? ""}`);
  return size;
}
