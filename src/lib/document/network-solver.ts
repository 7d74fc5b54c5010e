import { FigureRounding } from "#lib/document/digits.ts";
import type { Model } from "#lib/document/model.ts";
import { namingOf } from "#lib/document/naming.ts";
import { networkResult } from "#lib/document/network-result.ts";
import type { Computed } from "#lib/document/printed.ts";
import type { NetworkDocument } from "#lib/document/schema.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { canonical, type Convention } from "#lib/engine/network/convention.ts";
import { deriveForward } from "#lib/engine/network/derive-update.ts";
import { exampleForm } from "#lib/engine/network/example-form.ts";
import type { Example } from "#lib/engine/network/network.ts";
import { TrainingRun } from "#lib/engine/network/training-run.ts";
import { exampleValues } from "#lib/engine/network/values.ts";
import { evaluateDerivation, type Carry } from "#lib/engine/trace/evaluate-derivation.ts";
import { NumericError } from "#lib/engine/trace/numeric-error.ts";
import type { Trace } from "#lib/engine/trace/trace.ts";
import { quantityNamed } from "#lib/notation/find-quantity.ts";
import { findNotation } from "#lib/notation/registry.ts";

/** Works the numbers of a network document out, each trace once. */
export class NetworkSolver {
  readonly rounding: FigureRounding;
  readonly #document: NetworkDocument;
  readonly #model: Model;
  /** The document's own book, in whose steps figures are rounded. */
  readonly #own: Convention;
  readonly #traces = new Map<string, Trace>();

  constructor(document: NetworkDocument, model: Model) {
    this.rounding = new FigureRounding(document);
    this.#document = document;
    this.#model = model;
    this.#own = findNotation(document.notation).convention;
  }

  explain(update: number, convention: Convention): Trace {
    return this.#explain(update, convention, this.rounding.carry);
  }

  result(): ReturnType<typeof networkResult> {
    const { data, network, updates } = this.#model;
    const run = this.#run(this.rounding.carry);
    const first = this.#firstDatum(run);
    const initialLoss = this.#totalLoss(run);
    run.advanceTo(updates);
    return networkResult(this.#document, this.rounding, {
      first,
      initialLoss,
      finalLoss: this.#totalLoss(run),
      parameters: run.values,
      network,
      inputs: data[0]?.input ?? [],
    });
  }

  /** What a name of the document's own notation stands for, after a number of updates. */
  find(name: string, updates: number, shown: Trace): Computed | null {
    const own = this.explain(updates + 1, this.#own);
    const notation = findNotation(this.#document.notation);
    const id = quantityNamed(name, notation, namingOf(this.#document, own.quantities));
    const value = id === null ? undefined : own.values.get(id);
    if (id === null || value === undefined) return null;
    const exact = this.#explain(updates + 1, this.#own, null).values.get(id);
    const step = shown.steps.findIndex((each) => each.id === id) + 1;
    const same = step > 0 && sameSign(own, shown, id);
    return {
      quantity: same ? id : null,
      value,
      exact: exact ?? value,
      step: same ? step : null,
    };
  }

  #explain(update: number, convention: Convention, carry: Carry | null): Trace {
    const key = `${update} ${JSON.stringify(convention)} ${carry === null}`;
    const known = this.#traces.get(key);
    if (known) return known;
    const run = this.#run(carry);
    run.advanceTo(update - 1);
    const trace = run.explain(convention);
    this.#traces.set(key, trace);
    return trace;
  }

  /** Rounded figures go on as the document's own book has them; at full precision all books agree. */
  #run(carry: Carry | null): TrainingRun {
    const { network, data, training } = this.#model;
    return new TrainingRun(network, data, training, carry ? this.#own : canonical, carry);
  }

  /** Forward and backward pass of the first datum alone; `run` stands before its first update. */
  #firstDatum(run: TrainingRun): Trace {
    const { network, data, training } = this.#model;
    if (training.batchSize === 1 && training.shuffle === null) return run.explain();
    const { carry } = this.rounding;
    const alone = { ...training, batchSize: 1, shuffle: null };
    const convention = carry ? this.#own : canonical;
    return new TrainingRun(network, data.slice(0, 1), alone, convention, carry).explain();
  }

  /** Σ of the loss over all the data, where the run stands. */
  #totalLoss({ done, values }: TrainingRun): number {
    try {
      return this.#model.data.reduce((sum, example) => sum + this.#loss(values, example), 0);
    } catch (error) {
      throw error instanceof NumericError ? error.inUpdate(done + 1) : error;
    }
  }

  #loss(parameters: ReadonlyMap<QuantityId, number>, example: Example): number {
    const { network } = this.#model;
    const forward = deriveForward(network, exampleForm(network, example), canonical);
    const values = new Map([...parameters, ...exampleValues([example])]);
    const { carry } = this.rounding;
    return evaluateDerivation(forward, values, carry ?? undefined).values.get("E") ?? NaN;
  }
}

/** Whether a quantity carries the same sign in both: Err = −δ is one quantity under two conventions. */
function sameSign(a: Trace, b: Trace, id: QuantityId): boolean {
  const [first, second] = [a.quantities.get(id), b.quantities.get(id)];
  if (first?.kind !== "error-term" || second?.kind !== "error-term") return true;
  return first.sign === second.sign;
}
