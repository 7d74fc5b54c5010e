import type { Slot } from "#lib/document/slot.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { Quantity, UnitQuantity } from "#lib/engine/trace/quantity.ts";
import type { LedgerWords } from "#lib/explanations/language.ts";
import type { LedgerRow, LedgerTable, Prose } from "#lib/explanations/narration.ts";
import type { Writing } from "#lib/explanations/writing.ts";

/** The tables that a textbook prints: units, loss and errors, or gates; settings; old and new values. */
export function ledger(writing: Writing, words: LedgerWords): LedgerTable[] {
  const tables =
    writing.solution.document.kind === "network"
      ? networkTables(writing, words)
      : [gateTable(writing, words)];
  return [...tables, settingsTable(writing, words), updateTable(writing, words)].filter(
    (table) => table.rows.length > 0,
  );
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

/** For each example of the batch, net input and output in the order of the forward pass, losses, errors in the order of the backward pass. */
function networkTables(writing: Writing, words: LedgerWords): LedgerTable[] {
  const outputs = new Map<number | null, LedgerRow[]>();
  const losses = new Map<number | null, LedgerRow[]>();
  const errors = new Map<number | null, LedgerRow[]>();
  const derivatives = derivativesIn(writing);
  const factors = derivatives.slopes.size > 0;
  let gradients = false;
  for (const { id } of writing.solution.trace.steps) {
    const quantity = writing.quantity(id);
    if (quantity.kind === "unit-loss" || quantity.kind === "loss")
      addRow(losses, quantity.datum, { label: [writing.inline(id)], cells: [slotOf(id, writing)] });
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
      cells: [...(factors ? factorsOf(unit, derivatives, writing) : []), slotOf(id, writing)],
    });
  }
  const error = gradients ? words.gradient : words.errorTerm;
  const factorColumns = factors ? [words.outputGradient, words.slope] : [];
  return [
    ...tablesOf(outputs, words.outputs, [words.unit, words.netInput, words.output], words),
    ...tablesOf(losses, words.loss, [words.loss, words.value], words),
    ...tablesOf(
      errors,
      gradients ? words.gradient : words.errors,
      [words.unit, ...factorColumns, error],
      words,
    ),
  ];
}

/** The factors that the chain rule writes an error term as, by the output that they are about. */
interface Factors {
  /** ∂E/∂out */
  readonly outputGradients: ReadonlyMap<QuantityId, QuantityId>;
  /** ∂out/∂net */
  readonly slopes: ReadonlyMap<QuantityId, QuantityId>;
}

function derivativesIn(writing: Writing): Factors {
  const outputGradients = new Map<QuantityId, QuantityId>();
  const slopes = new Map<QuantityId, QuantityId>();
  for (const { id } of writing.solution.trace.steps) {
    const quantity = writing.quantity(id);
    if (quantity.kind !== "derivative" || quantity.through !== null) continue;
    if (writing.quantity(quantity.of).kind === "output") slopes.set(quantity.of, id);
    else outputGradients.set(quantity.by, id);
  }
  return { outputGradients, slopes };
}

function factorsOf(
  { layer, unit, datum }: Pick<UnitQuantity<"output">, "layer" | "unit" | "datum">,
  { outputGradients, slopes }: Factors,
  writing: Writing,
): (Slot | null)[] {
  const output = writing.unitQuantity({ kind: "output", layer, unit, datum });
  return [outputGradients.get(output), slopes.get(output)].map((id) =>
    id === undefined ? null : slotOf(id, writing),
  );
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

/** What the update is told and no graph has a place for: η, and what an optimiser needs besides. */
function settingsTable(writing: Writing, words: LedgerWords): LedgerTable {
  const rows = [...writing.solution.trace.quantities.keys()]
    .filter((id) => writing.quantity(id).kind === "hyperparameter")
    .filter((id) => writing.solution.figures.has(id))
    .map((id): LedgerRow => ({ label: [writing.inline(id)], cells: [slotOf(id, writing)] }));
  return { title: words.settings, columns: [words.setting, words.value], rows };
}

/** Each parameter before and after; between the two its gradient, where a network's has a line of its own. */
function updateTable(writing: Writing, words: LedgerWords): LedgerTable {
  const network = writing.solution.document.kind === "network";
  const gradients = network ? gradientsTaken(writing) : new Map<QuantityId, QuantityId>();
  const rows = writing.solution.trace.steps.flatMap(({ id }): LedgerRow[] => {
    const quantity = writing.quantity(id);
    if (quantity.kind !== "updated") return [];
    const gradient = gradients.get(quantity.of);
    const between =
      gradients.size === 0 ? [] : [gradient === undefined ? null : slotOf(gradient, writing)];
    const cells = [slotOf(quantity.of, writing), ...between, slotOf(id, writing)];
    return [{ label: [writing.inline(quantity.of)], cells }];
  });
  const label = network ? words.parameter : words.variable;
  const between = gradients.size === 0 ? [] : [words.gradient];
  return { title: words.updates, columns: [label, words.old, ...between, words.updated], rows };
}

/** By the parameter, the gradient that its update takes: of a batch, the combined one. */
function gradientsTaken(writing: Writing): ReadonlyMap<QuantityId, QuantityId> {
  const gradients = new Map<QuantityId, QuantityId>();
  for (const { id } of writing.solution.trace.steps) {
    const quantity = writing.quantity(id);
    if (quantity.kind === "batch-gradient") gradients.set(quantity.of, id);
    if (quantity.kind !== "derivative") continue;
    const { kind } = writing.quantity(quantity.by);
    if (kind === "weight" || kind === "bias") gradients.set(quantity.by, id);
  }
  return gradients;
}
