import type { DocumentInput } from "#lib/document/schema.ts";
import { findExample } from "#lib/examples/registry.ts";

/** The document of a built-in example: `mazur`, or one of its variants, `mazur/exact`. */
export function builtInDocument(source: string): DocumentInput | null {
  const [name = "", variantName, ...rest] = source.split("/");
  const example = findExample(name);
  if (!example || rest.length > 0) return null;
  const [first] = example.variants;
  const variant =
    variantName === undefined ? first : example.variants.find((each) => each.name === variantName);
  return variant?.document ?? null;
}
