import katex from "katex";
import { katexOptions } from "#lib/components/katex-options.ts";

/** What KaTeX makes of a formula on the page; throws where it or LaTeX would stumble. */
export function typeset(tex: string): string {
  return katex.renderToString(tex, { ...katexOptions, throwOnError: true });
}
