import katex from "katex";
import { katexLimits } from "#lib/exports/katex-limits.ts";
import { phaseColours, type Mark } from "#lib/notation/mark.ts";

/** Colours as KaTeX writes them. */
export const mathmlMark: Mark = (tex, _quantity, phase) => {
  const colour = phaseColours[phase];
  return colour === null ? tex : `\\textcolor{#${colour}}{${tex}}`;
};

/** A formula as MathML, which browsers typeset by themselves. */
export function mathml(tex: string, displayMode: boolean): string {
  const html = katex.renderToString(tex, {
    displayMode,
    output: "mathml",
    throwOnError: true,
    strict: "error",
    trust: false,
    ...katexLimits,
  });
  // what KaTeX puts around it is for its own style sheet
  const end = "</math>";
  return html.slice(html.indexOf("<math"), html.lastIndexOf(end) + end.length);
}
