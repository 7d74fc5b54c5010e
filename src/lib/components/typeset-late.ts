import { katexOptions } from "#lib/components/katex-options.ts";

/** Typesets what the server has not: KaTeX is loaded when the first such formula appears. */
export async function typesetLate(tex: string, displayMode: boolean): Promise<string> {
  const { default: katex } = await import("katex");
  return katex.renderToString(tex, { ...katexOptions, displayMode });
}
