import { resolve } from "$app/paths";
import { legendOf } from "#lib/diagram/legend-of.ts";
import { drawOutline } from "#lib/diagram/outline.ts";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { examples } from "#lib/examples/registry.ts";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = () => ({
  cards: examples.map(({ name, teaches, variants }) => {
    const solution = solve(readDocument(variants[0].document));
    const { title, source } = solution.document;
    return {
      href: `${resolve("/examples/[name]/[[notation=notation]]/[[variant]]", { name })}/`,
      title,
      teaches,
      source: source?.text ?? null,
      steps: solution.trace.steps.length,
      outline: drawOutline(solution.graph, legendOf(solution)),
    };
  }),
});
