import type { Condition } from "#lib/engine/expression/expression.ts";
import { binding, box, texOfBox, widthOf, type Box } from "#lib/notation/tex-box.ts";

/** A value and the condition under which it holds. */
export interface CaseBoxes {
  readonly value: Box;
  readonly left: Box;
  readonly relation: Condition["relation"];
  readonly right: Box;
}

const relations: Readonly<Record<Condition["relation"], string>> = {
  "<": "\\lt",
  ">": "\\gt",
  "=": "=",
};

/** The value under each condition. It needs parentheses in any sum or product: its brace closes on the left only. */
export function casesBox(cases: readonly CaseBoxes[], otherwise: Box): Box {
  const rows = cases.map(
    ({ value, left, relation, right }) =>
      `${texOfBox(value)} & \\text{if } ${texOfBox(left)} ${relations[relation]} ${texOfBox(right)}`,
  );
  const body = [...rows, `${texOfBox(otherwise)} & \\text{otherwise}`].join(" \\\\ ");
  const width = Math.max(widthOf(otherwise), ...cases.map(caseWidth)) + 6;
  const shape = { binds: binding.sum, left: "bracket", tall: true } as const;
  return box(`\\begin{cases} ${body} \\end{cases}`, width, shape);
}

function caseWidth({ value, left, right }: CaseBoxes): number {
  return widthOf(value) + widthOf(left) + widthOf(right) + 3;
}
