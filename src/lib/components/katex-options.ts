import type { KatexOptions } from "katex";
import { katexLimits } from "#lib/exports/katex-limits.ts";

/**
 * HTML for the eye, MathML beside it. `strict` is the free check that a formula compiles in
 * LaTeX; only the marks that say which quantity a symbol is (\htmlData) go beyond LaTeX.
 */
export const katexOptions: KatexOptions = {
  ...katexLimits,
  output: "htmlAndMathml",
  throwOnError: true,
  strict: (code) => (code === "htmlExtension" ? "ignore" : "error"),
  trust: ({ command }) => command === "\\htmlData",
  fleqn: true,
  // thinner rules vanish in print
  minRuleThickness: 0.06,
};
