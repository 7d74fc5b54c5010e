import { error } from "@sveltejs/kit";
import { resolve } from "$app/paths";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { editionAddresses, editionAt } from "#lib/examples/editions.ts";
import { paperOf } from "#lib/exports/paper.ts";
import type { EntryGenerator, PageServerLoad } from "./$types";

export const entries: EntryGenerator = () => editionAddresses().map((address) => ({ ...address }));

/** The whole solution, as paper; a browser makes worksheets of it. */
export const load: PageServerLoad = ({ params, locals }) => {
  const edition = editionAt(params.name, params.variant);
  if (!edition) error(404, "There is no such example.");
  const document = readDocument(edition.variant.document);
  const notation = params.notation ?? document.notation;
  const solution = solve(document, { notation });
  locals.runningTitle = document.title;
  return {
    solution: {
      paper: paperOf(solution, null),
      source: { document, notation, update: solution.update },
    },
    home: `${resolve("/examples/[name]/[[notation=notation]]/[[variant]]", params)}/`,
  };
};
