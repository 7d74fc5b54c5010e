import { error } from "@sveltejs/kit";
import { resolve } from "$app/paths";
import { readDocument } from "#lib/document/read.ts";
import type { Document } from "#lib/document/schema.ts";
import { solve } from "#lib/document/solve.ts";
import type { Step } from "#lib/engine/trace/trace.ts";
import { editionAddresses, editionAt } from "#lib/examples/editions.ts";
import type { Variant, WorkedExample } from "#lib/examples/worked-example.ts";
import { notationNames, type NotationName } from "#lib/notation/notation.ts";
import { findNotation } from "#lib/notation/registry.ts";
import { samePlace } from "#lib/player/same-step.ts";
import { showExample } from "#lib/views/show-example.ts";
import type { EntryGenerator, PageServerLoad } from "./$types";

export const entries: EntryGenerator = () => editionAddresses().map((address) => ({ ...address }));

export const load: PageServerLoad = ({ params }) => {
  const edition = editionAt(params.name, params.variant);
  if (!edition) error(404, "There is no such example.");
  const { example, variant } = edition;
  const own = documentOf(variant);
  const notation = params.notation ?? own.notation;
  const solution = solve(own, { notation });
  const { steps } = solution.trace;
  return {
    shown: showExample(solution, { builtIn: `${example.name}/${variant.name}`, live: false }),
    notationLabel: findNotation(notation).label,
    notations: notationNames.map((name) => ({
      name,
      label: findNotation(name).label,
      href: address(example, name, variant.name, own.notation),
      current: name === notation,
      places: places(steps, variant, name),
    })),
    variants: example.variants.map((each) => ({
      name: `${example.name}/${each.name}`,
      label: each.label,
      href: address(example, notation, each.name, own.notation),
      current: each === variant,
      places: places(steps, each, notation),
    })),
  };
};

/** For each step the number of the step to go on at in another notation or habit. */
function places(
  steps: readonly Step[],
  variant: Variant,
  notation: NotationName,
): readonly number[] {
  const { trace } = solve({ ...documentOf(variant), printed: [] }, { notation });
  return steps.map((_, index) => samePlace(steps, trace.steps, index + 1));
}

function documentOf({ document }: Variant): Document {
  return readDocument(document);
}

/** The shortest address of an example in a notation and a habit. */
function address(
  { name, variants }: WorkedExample,
  notation: NotationName,
  variant: string,
  ownNotation: NotationName,
): string {
  const parameters =
    variant !== variants[0].name
      ? { name, notation, variant }
      : notation !== ownNotation
        ? { name, notation }
        : { name };
  return `${resolve("/examples/[name]/[[notation=notation]]/[[variant]]", parameters)}/`;
}
