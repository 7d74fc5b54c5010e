import katex from "katex";
import { katexOptions } from "#lib/components/katex-options.ts";

/** The markup of a formula, where it can be had at once: here, always. */
export function typesetAtOnce(tex: string, displayMode: boolean): string {
  return katex.renderToString(tex, { ...katexOptions, displayMode });
}
