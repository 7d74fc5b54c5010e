import { valueAt } from "#lib/document/place.ts";
import type { Solution } from "#lib/document/solution.ts";
import { valuePlaces } from "#lib/document/value-places.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { ids } from "#lib/engine/network/identifiers.ts";
import { formatFigure } from "#lib/engine/trace/figure.ts";
import type { Quantity } from "#lib/engine/trace/quantity.ts";
import { whatIfWords } from "#lib/explanations/en/what-if.ts";
import type { Formula } from "#lib/explanations/narration.ts";
import type { GroupTitles } from "#lib/explanations/what-if-words.ts";
import { htmlMark, type Mark } from "#lib/notation/mark.ts";
import type { Naming } from "#lib/notation/notation.ts";
import { findNotation } from "#lib/notation/registry.ts";
import { spokenSymbol } from "#lib/notation/spoken.ts";
import { texOfSymbol } from "#lib/notation/tex-symbol.ts";

/** A number that the reader can change. */
export interface ChangeField {
  readonly quantity: QuantityId;
  readonly symbol: Formula;
  /** As the document gives it, with an ASCII minus. */
  readonly figure: string;
  /** Its name in words: "weight 5", "bias of unit 4". */
  readonly label: string;
  /** The update whose quantity it is, from 1. */
  readonly update: number;
}

/** Numbers of one kind. */
export interface FieldGroup {
  readonly title: string;
  /** So many stand side by side, as in a matrix: a row a unit. `null`: as many as there is room for. */
  readonly columns: number | null;
  readonly fields: readonly ChangeField[];
}

export interface FieldOptions {
  /** How quantities are marked in TeX: for the page by default. */
  readonly mark?: Mark;
  readonly titles?: GroupTitles;
}

/** Every number that can be changed about an example, in the order in which they are read. */
export function changeFields(solution: Solution, options: FieldOptions = {}): FieldGroup[] {
  const { mark = htmlMark, titles = whatIfWords.groups } = options;
  const groups = new Map<string, { columns: number | null; fields: ChangeField[] }>();
  for (const { id, quantity, value } of changeable(solution)) {
    const title = groupTitle(quantity, solution.naming, titles);
    const group = groups.get(title) ?? {
      columns: columnsOf(quantity, solution.naming),
      fields: [],
    };
    groups.set(title, group);
    group.fields.push({
      quantity: id,
      ...namesOf(id, quantity, solution, mark),
      figure: formatFigure(value, { significant: 15 }),
      update: solution.update,
    });
  }
  return [...groups].map(([title, group]) => ({ title, ...group }));
}

interface Changeable {
  readonly id: QuantityId;
  readonly quantity: Quantity;
  readonly value: number;
}

/** The biases of all layers after all weights, else as the document has them. */
function changeable(solution: Solution): Changeable[] {
  const { document, update } = solution;
  const found = [...valuePlaces(document, update)].flatMap(([id, path]): Changeable[] => {
    const quantity = quantityOf(id, solution);
    const value = valueAt(document, path);
    return quantity && typeof value === "number" ? [{ id, quantity, value }] : [];
  });
  return found.sort((one, other) => rank(one.quantity) - rank(other.quantity));
}

function rank({ kind }: Quantity): number {
  return kind === "hyperparameter" ? 2 : kind === "bias" ? 1 : 0;
}

/** No weight decay is no line of the calculation, and still a number that can be raised from 0. */
function quantityOf(id: QuantityId, { trace }: Solution): Quantity | null {
  const weightDecay = "weight-decay";
  if (id === ids.hyperparameter(weightDecay)) return { kind: "hyperparameter", name: weightDecay };
  return trace.quantities.get(id) ?? null;
}

function namesOf(
  id: QuantityId,
  quantity: Quantity,
  { notation, naming }: Solution,
  mark: Mark,
): Pick<ChangeField, "symbol" | "label"> {
  const symbol = findNotation(notation).symbol(quantity, naming);
  const spoken = spokenSymbol(symbol);
  return { symbol: { tex: mark(texOfSymbol(symbol), id, "given"), spoken }, label: spoken };
}

function groupTitle(quantity: Quantity, { units }: Naming, titles: GroupTitles): string {
  switch (quantity.kind) {
    case "input":
      return titles.inputs(quantity.datum);
    case "target":
      return titles.targets(quantity.datum);
    case "weight":
      return titles.weights({ number: quantity.layer, of: units.length - 1 });
    case "bias":
      return titles.biases;
    case "hyperparameter":
      return titles.training;
    case "variable":
      return titles.variables;
    case "fixed":
      return titles.constants;
    case "gate":
    case "net-input":
    case "output":
    case "error-term":
    case "weighted-input":
    case "unit-loss":
    case "loss":
    case "derivative":
    case "batch-gradient":
    case "updated":
    case "state":
      throw new Error(`internal: the value of a ${quantity.kind} is computed`);
  }
}

function columnsOf(quantity: Quantity, { units }: Naming): number | null {
  return quantity.kind === "weight" ? (units[quantity.layer - 1] ?? null) : null;
}
