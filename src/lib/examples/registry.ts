import { hanKamber } from "#lib/examples/han-kamber.ts";
import { mazur } from "#lib/examples/mazur.ts";
import { rational } from "#lib/examples/rational.ts";
import { sigmoidGate } from "#lib/examples/sigmoid-gate.ts";
import type { WorkedExample } from "#lib/examples/worked-example.ts";
import { xyz } from "#lib/examples/xyz.ts";

/** The built-in examples, in the order of the catalogue: from the smallest graph to whole networks. */
export const examples: readonly WorkedExample[] = [xyz, sigmoidGate, rational, hanKamber, mazur];

export function findExample(name: string): WorkedExample | null {
  return examples.find((example) => example.name === name) ?? null;
}
