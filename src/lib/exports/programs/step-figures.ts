import type { Solution } from "#lib/document/solution.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { DerivedQuantity, Quantity } from "#lib/engine/trace/quantity.ts";
import type { Step } from "#lib/engine/trace/trace.ts";
import type { ProgramFigure } from "#lib/exports/programs/program.ts";
import { parameterEntry, type UpdateCode } from "#lib/exports/programs/update-code.ts";
import { plainOf } from "#lib/notation/plain.ts";
import { findNotation } from "#lib/notation/registry.ts";

/** Every figure of a network's solution, in its order, as a program's matrices have it. */
export function stepFigures(
  { trace: { steps, quantities }, notation, naming }: Solution,
  code: UpdateCode,
  wanted: (step: Step) => boolean,
): ProgramFigure[] {
  const symbols = findNotation(notation);
  const reader = new StepReader(quantities, code);
  return steps.filter(wanted).flatMap(({ id, value }) => {
    const quantity = quantities.get(id);
    if (!quantity) return [];
    const name = plainOf(symbols.symbol(quantity, naming));
    return [{ name, value, code: reader.read(id, quantity) }];
  });
}

type Derivative = Extract<DerivedQuantity, { readonly kind: "derivative" }>;

class StepReader {
  readonly #quantities: ReadonlyMap<QuantityId, Quantity>;
  readonly #code: UpdateCode;

  constructor(quantities: ReadonlyMap<QuantityId, Quantity>, code: UpdateCode) {
    this.#quantities = quantities;
    this.#code = code;
  }

  read(id: QuantityId, quantity: Quantity): string {
    const code = this.#code;
    switch (quantity.kind) {
      case "weighted-input": {
        const { layer, unit, from } = quantity;
        return code.product(rowOf(quantity), layer, unit - 1, from - 1);
      }
      case "net-input":
        return code.netInput(rowOf(quantity), quantity.layer, quantity.unit - 1);
      case "output":
        return code.output(rowOf(quantity), quantity.layer, quantity.unit - 1);
      case "unit-loss":
        return code.unitLoss(rowOf(quantity), quantity.unit - 1);
      case "loss":
        return code.loss(rowOf(quantity));
      case "error-term": {
        const { layer, unit, sign } = quantity;
        return signed(sign, code.delta(rowOf(quantity), layer, unit - 1));
      }
      case "derivative":
        return signed(quantity.sign, this.#derivative(quantity));
      case "batch-gradient": {
        const parameter = parameterEntry(quantity.of, this.#quantities);
        return quantity.decayed ? code.decayedGradient(parameter) : code.batchGradient(parameter);
      }
      case "state":
        return code.memory(quantity.name, parameterEntry(quantity.of, this.#quantities));
      case "updated":
        return code.updated(parameterEntry(quantity.of, this.#quantities));
      case "hyperparameter":
        return "eta";
      case "input":
      case "target":
      case "weight":
      case "bias":
      case "variable":
      case "fixed":
      case "gate":
        throw new Error(`internal: ${id} is no step of a network`);
    }
  }

  #derivative(derivative: Derivative): string {
    const { by, through } = derivative;
    const [row, code] = [rowOf(derivative), this.#code];
    const place = this.#quantities.get(by);
    switch (place?.kind) {
      case "loss":
        return code.seed(row);
      case "unit-loss":
        return code.unitLossGradient(row, place.unit - 1);
      case "output":
        return through === null
          ? code.outputGradient(row, place.layer, place.unit - 1)
          : code.outputShare(row, place.layer, place.unit - 1, this.#unitOf(through));
      case "net-input":
        return this.#byNetInput(derivative, place);
      case "weighted-input":
        return code.productGradient(row, place.layer, place.unit - 1, place.from - 1);
      case "weight":
        return code.parameterGradient(row, parameterEntry(by, this.#quantities));
      case "bias":
        return through === null
          ? code.parameterGradient(row, parameterEntry(by, this.#quantities))
          : code.biasShare(row, place.layer, this.#unitOf(through));
      default:
        throw new Error(`internal: no step of a network finds a derivative by ${by}`);
    }
  }

  #byNetInput(
    derivative: Derivative,
    { layer, unit }: Extract<Quantity, { readonly kind: "net-input" }>,
  ): string {
    const { of, through } = derivative;
    const [row, code] = [rowOf(derivative), this.#code];
    if (this.#quantities.get(of)?.kind === "output") return code.slope(row, layer, unit - 1);
    return through === null
      ? code.delta(row, layer, unit - 1)
      : code.netInputShare(row, layer, unit - 1, this.#unitOf(through));
  }

  /** The unit that a share comes through. */
  #unitOf(through: QuantityId): number {
    const quantity = this.#quantities.get(through);
    const unit = quantity && "unit" in quantity ? quantity.unit : null;
    if (unit === null) throw new Error(`internal: no share comes through ${through}`);
    return unit - 1;
  }
}

/** The row of the batch that a quantity's example stands in. */
function rowOf({ datum }: { readonly datum: number | null }): number {
  return (datum ?? 1) - 1;
}

function signed(sign: 1 | -1, code: string): string {
  return sign === 1 ? code : `-${code}`;
}
