import { error } from "@sveltejs/kit";
import { resolve } from "$app/paths";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { examples, findExample } from "#lib/examples/registry.ts";
import { showExample } from "#lib/views/show-example.ts";
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
  return {
    shown: showExample(solve(document), { builtIn, live: false }),
    editions,
    student: `${resolve("/examples/[name]/[[notation=notation]]/[[variant]]", { name: example.name })}/`,
  };
};
