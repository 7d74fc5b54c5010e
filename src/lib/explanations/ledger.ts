import type { Slot } from "#lib/document/slot.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { Quantity } from "#lib/engine/trace/quantity.ts";
import type { LedgerWords } from "#lib/explanations/language.ts";
import type { LedgerRow, LedgerTable, Prose } from "#lib/explanations/narration.ts";
import type { Writing } from "#lib/explanations/writing.ts";

/** The tables that a textbook prints: units and errors, or gates; then old and new values. */
export function ledger(writing: Writing, words: LedgerWords): LedgerTable[] {
  const tables =
    writing.solution.document.kind === "network"
      ? networkTables(writing, words)
      : [gateTable(writing, words)];
  return [...tables, updateTable(writing, words)].filter((table) => table.rows.length > 0);
}

/** A quantity's place in a table. */
export function slotOf(quantity: QuantityId, writing: Writing): Slot {
  return {
    quantity,
    figure: writing.figure(quantity),
    step: writing.stepNumber(quantity),
    phase: writing.phase(quantity),
  };
}

/** For each example of the batch, net input and output in the order of the forward pass, errors in that of the backward pass. */
function networkTables(writing: Writing, words: LedgerWords): LedgerTable[] {
  const outputs = new Map<number | null, LedgerRow[]>();
  const errors = new Map<number | null, LedgerRow[]>();
  let gradients = false;
  for (const { id } of writing.solution.trace.steps) {
    const quantity = writing.quantity(id);
    if (quantity.kind === "output") {
      const { layer, unit, datum } = quantity;
      const netInput = writing.unitQuantity({ kind: "net-input", layer, unit, datum });
      const cells = [slotOf(netInput, writing), slotOf(id, writing)];
      addRow(outputs, datum, { label: unitLabel(quantity, writing), cells });
    }
    const unit = unitOfError(quantity, writing);
    if (!unit) continue;
    gradients ||= quantity.kind === "derivative";
    addRow(errors, unit.datum, {
      label: unitLabel(unit, writing),
      cells: [slotOf(id, writing)],
    });
  }
  const error = gradients ? words.gradient : words.errorTerm;
  return [
    ...tablesOf(outputs, words.outputs, [words.unit, words.netInput, words.output], words),
    ...tablesOf(errors, gradients ? words.gradient : words.errors, [words.unit, error], words),
  ];
}

function addRow(rows: Map<number | null, LedgerRow[]>, datum: number | null, row: LedgerRow): void {
  const known = rows.get(datum);
  if (known) known.push(row);
  else rows.set(datum, [row]);
}

function tablesOf(
  rowsByDatum: ReadonlyMap<number | null, readonly LedgerRow[]>,
  title: string,
  columns: readonly string[],
  words: LedgerWords,
): LedgerTable[] {
  return [...rowsByDatum].map(([datum, rows]) => ({
    title: datum === null ? title : words.inExample(title, datum),
    columns,
    rows,
  }));
}

/** The unit whose error a quantity is: an error term, or the gradient at a net input. */
function unitOfError(quantity: Quantity, writing: Writing) {
  if (quantity.kind === "error-term") return quantity;
  if (quantity.kind !== "derivative" || quantity.through !== null) return null;
  const by = writing.quantity(quantity.by);
  return by.kind === "net-input" && writing.quantity(quantity.of).kind === "loss" ? by : null;
}

/** The unit's name without the word "unit", which heads the column. */
function unitLabel({ layer, unit }: { layer: number; unit: number }, writing: Writing): Prose {
  return [writing.unitName(layer, unit).replace(/^(the )?unit /, "")];
}

function gateTable(writing: Writing, words: LedgerWords): LedgerTable {
  const { quantities, given, steps } = writing.solution.trace;
  const gradients = new Map<QuantityId, QuantityId>();
  for (const { id } of steps) {
    const quantity = quantities.get(id);
    if (quantity?.kind === "derivative" && quantity.through === null)
      gradients.set(quantity.by, id);
  }
  const rows = [...given, ...steps.map((step) => step.id)]
    .filter((id) => isProgramValue(writing.quantity(id)))
    .map((id): LedgerRow => {
      const gradient = gradients.get(id);
      return {
        label: [writing.inline(id)],
        cells: [slotOf(id, writing), gradient === undefined ? null : slotOf(gradient, writing)],
      };
    });
  return { title: words.gates, columns: [words.gate, words.value, words.gradient], rows };
}

function isProgramValue({ kind }: Quantity): boolean {
  return kind === "variable" || kind === "fixed" || kind === "gate";
}

function updateTable(writing: Writing, words: LedgerWords): LedgerTable {
  const rows = writing.solution.trace.steps.flatMap(({ id }): LedgerRow[] => {
    const quantity = writing.quantity(id);
    if (quantity.kind !== "updated") return [];
    const cells = [slotOf(quantity.of, writing), slotOf(id, writing)];
    return [{ label: [writing.inline(quantity.of)], cells }];
  });
  const network = writing.solution.document.kind === "network";
  const label = network ? words.parameter : words.variable;
  return { title: words.updates, columns: [label, words.old, words.updated], rows };
}
