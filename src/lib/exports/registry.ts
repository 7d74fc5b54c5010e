import type { Format } from "#lib/exports/format.ts";
import { csvFormat } from "#lib/exports/csv.ts";
import { documentFormat } from "#lib/exports/document-text.ts";
import { htmlFormat } from "#lib/exports/html.ts";
import { jsonFormat } from "#lib/exports/json.ts";
import { latexFormat } from "#lib/exports/latex.ts";
import { markdownFormat } from "#lib/exports/markdown.ts";
import { notebookFormat } from "#lib/exports/notebook.ts";
import { numpyFormat } from "#lib/exports/numpy.ts";
import { pytorchFormat } from "#lib/exports/pytorch.ts";
import { pngFormat, svgFormat } from "#lib/exports/svg.ts";

/** Every format, in the order in which a reader chooses among them. */
export const formats: readonly Format[] = [
  latexFormat,
  markdownFormat,
  htmlFormat,
  svgFormat,
  pngFormat,
  csvFormat,
  numpyFormat,
  pytorchFormat,
  notebookFormat,
  jsonFormat,
  documentFormat,
];

export function findFormat(name: string): Format | null {
  return formats.find((format) => format.name === name) ?? null;
}
