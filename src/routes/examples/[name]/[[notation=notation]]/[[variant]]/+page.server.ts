import { error } from "@sveltejs/kit";
import { resolve } from "$app/paths";
import { drawDiagram } from "#lib/diagram/draw-diagram.ts";
import { legendOf } from "#lib/diagram/legend-of.ts";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { examples, findExample } from "#lib/examples/registry.ts";
import type { WorkedExample } from "#lib/examples/worked-example.ts";
import { narrate } from "#lib/explanations/narrate.ts";
import { notationNames, type NotationName } from "#lib/notation/notation.ts";
import { findNotation } from "#lib/notation/registry.ts";
import type { EntryGenerator, PageServerLoad } from "./$types";

/** Each example in each notation and each habit; its own come without a word in the address. */
export const entries: EntryGenerator = () =>
  examples.flatMap(({ name, variants }) => [
    { name },
    ...notationNames.flatMap((notation) => [
      { name, notation },
      ...variants.map((variant) => ({ name, notation, variant: variant.name })),
    ]),
  ]);

export const load: PageServerLoad = ({ params }) => {
  const example = findExample(params.name);
  if (!example) error(404, "There is no such example.");
  const variant = params.variant
    ? example.variants.find((each) => each.name === params.variant)
    : example.variants[0];
  if (!variant) error(404, "The example has no such figures.");
  const own = readDocument(variant.document);
  const notation = params.notation ?? own.notation;
  const solution = solve(own, { notation });
  return {
    narration: narrate(solution),
    diagram: drawDiagram(solution.graph, legendOf(solution)),
    notationLabel: findNotation(notation).label,
    notations: notationNames.map((name) => ({
      label: findNotation(name).label,
      href: address(example, name, variant.name, own.notation),
      current: name === notation,
    })),
    variants: example.variants.map(({ name, label }) => ({
      label,
      href: address(example, notation, name, own.notation),
      current: name === variant.name,
    })),
  };
};

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
