import { UsageError } from "./usage-error.ts";
import { DocumentError } from "#lib/document/document-error.ts";
import { LinkError } from "#lib/document/link-error.ts";
import { UpdateError } from "#lib/document/update-error.ts";
import { VariantError } from "#lib/document/variant-error.ts";
import { NumericError } from "#lib/engine/trace/numeric-error.ts";
import { PaperChoiceError } from "#lib/explanations/paper-choices.ts";

/**
 * What the caller has to be told, one line a fault; `null` where the fault is not the caller's.
 */
export function failureLines(error: unknown): readonly string[] | null {
  if (error instanceof DocumentError) return error.lines;
  if (error instanceof NumericError) return [error.message];
  if (error instanceof UpdateError) return [error.message];
  if (error instanceof UsageError) return [error.message];
  if (error instanceof LinkError) return [error.message];
  if (error instanceof PaperChoiceError || error instanceof VariantError)
    return [`--${error.message}`];
  return null;
}
