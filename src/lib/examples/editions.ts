import { examples, findExample } from "#lib/examples/registry.ts";
import type { Variant, WorkedExample } from "#lib/examples/worked-example.ts";
import { notationNames, type NotationName } from "#lib/notation/notation.ts";

/** What the address of an example names: whose notation, and which edition of the figures. */
export interface EditionAddress {
  readonly name: string;
  readonly notation?: NotationName;
  readonly variant?: string;
}

/** Each example in each notation and each habit; its own come without a word in the address. */
export function editionAddresses(): EditionAddress[] {
  return examples.flatMap(({ name, variants }): EditionAddress[] => [
    { name },
    ...notationNames.flatMap((notation): EditionAddress[] => [
      { name, notation },
      ...variants.map((variant) => ({ name, notation, variant: variant.name })),
    ]),
  ]);
}

/** The edition at an address; `null` where there is none. */
export function editionAt(
  name: string,
  variant: string | undefined,
): { readonly example: WorkedExample; readonly variant: Variant } | null {
  const example = findExample(name);
  const edition =
    variant === undefined || variant === ""
      ? example?.variants[0]
      : example?.variants.find((each) => each.name === variant);
  return example && edition ? { example, variant: edition } : null;
}
