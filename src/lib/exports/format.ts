import type { Solution } from "#lib/document/solution.ts";
import { toHtml } from "#lib/exports/html.ts";
import { toJson } from "#lib/exports/json.ts";
import { toLatex } from "#lib/exports/latex.ts";
import { toMarkdown } from "#lib/exports/markdown.ts";

export const formatNames = ["json", "latex", "markdown", "html"] as const;
export type FormatName = (typeof formatNames)[number];

/** What a solution can be written as: the text of a whole file. */
export const writers: Readonly<Record<FormatName, (solution: Solution) => string>> = {
  json: toJson,
  latex: toLatex,
  markdown: toMarkdown,
  html: toHtml,
};
