import type { Expression } from "#lib/engine/expression/expression.ts";
import type { Assignment } from "#lib/engine/expression/parse.ts";
import type { Formula } from "#lib/explanations/narration.ts";
import { nameSymbol } from "#lib/notation/name-symbol.ts";
import { spokenOf, spokenSymbol } from "#lib/notation/spoken.ts";
import { texOf } from "#lib/notation/tex.ts";
import type { Box } from "#lib/notation/tex-box.ts";
import { symbolBox } from "#lib/notation/tex-leaf.ts";
import { texOfSymbol } from "#lib/notation/tex-symbol.ts";

/**
 * Each line of a program as it was understood. Every product has its sign, so that whoever writes
 * 2x or ab sees which of the two is a product.
 */
export function programFormulas(assignments: readonly Assignment[]): readonly Formula[] {
  return assignments.map(({ name, expression }) => ({
    tex: `${texOfSymbol(nameSymbol(name))} = ${texOf(expression, factor)}`,
    spoken: `${spokenName(name)} equals ${spokenExpression(expression)}`,
  }));
}

/** A symbol that stands beside no other factor without a dot, as fractions do. */
function factor(name: string): Box {
  return { ...symbolBox(nameSymbol(name)), left: "fraction", right: "fraction" };
}

function spokenExpression(expression: Expression): string {
  return spokenOf(expression, spokenName);
}

function spokenName(name: string): string {
  return spokenSymbol(nameSymbol(name));
}
