import { error } from "@sveltejs/kit";
import { resolve } from "$app/paths";
import { drawDiagram } from "#lib/diagram/draw-diagram.ts";
import { legendOf } from "#lib/diagram/legend-of.ts";
import { changeableQuantities } from "#lib/document/change.ts";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { examples, findExample } from "#lib/examples/registry.ts";
import { gateSwitches } from "#lib/explanations/change-switches.ts";
import { foldSteps } from "#lib/explanations/fold.ts";
import { narrate } from "#lib/explanations/narrate.ts";
import type { ShownExample } from "#lib/views/changed-example.svelte.ts";
import type { EntryGenerator, PageServerLoad } from "./$types";

/** One page an example: another notation or habit comes in the hash. */
export const entries: EntryGenerator = () => examples.map(({ name }) => ({ name }));

export const load: PageServerLoad = ({ params }) => {
  const example = findExample(params.name);
  if (!example) error(404, "There is no such example.");
  const editions = example.variants.map((variant) => ({
    builtIn: `${example.name}/${variant.name}`,
    document: readDocument(variant.document),
  }));
  const [first] = editions;
  if (!first) throw new Error(`internal: ${example.name} has no edition`);
  const { builtIn, document } = first;
  const solution = solve(document);
  const { update } = solution;
  return {
    shown: {
      document,
      builtIn,
      notation: document.notation,
      update,
      narration: narrate(solution),
      diagram: drawDiagram(solution.graph, legendOf(solution)),
      folds: foldSteps(solution),
      changeable: changeableQuantities(document, update),
      gates: gateSwitches(document),
      live: false,
    } satisfies ShownExample,
    editions,
    student: `${resolve("/examples/[name]/[[notation=notation]]/[[variant]]", { name: example.name })}/`,
  };
};
