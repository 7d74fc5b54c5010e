import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { batches, type Batch } from "#lib/engine/network/batches.ts";
import type { Convention } from "#lib/engine/network/convention.ts";
import { deriveUpdate } from "#lib/engine/network/derive-update.ts";
import { exampleForm, type ExampleForm } from "#lib/engine/network/example-form.ts";
import type { Example, Network } from "#lib/engine/network/network.ts";
import type { Training } from "#lib/engine/network/training.ts";
import {
  exampleValues,
  hyperparameterValues,
  initialParameters,
} from "#lib/engine/network/values.ts";
import { RepeatedUpdate, type Watched } from "#lib/engine/program/repeated-update.ts";
import type { Derivation } from "#lib/engine/trace/derivation.ts";
import { evaluateDerivation, type Carry } from "#lib/engine/trace/evaluate-derivation.ts";
import { NumericError } from "#lib/engine/trace/numeric-error.ts";
import type { Trace } from "#lib/engine/trace/trace.ts";

/** How many compiled updates run before their numbers are looked at. */
const updatesBetweenChecks = 10_000;

/** Where a training run stands: the values that the next update starts from, and its examples. */
interface Position {
  /** Parameters and the optimiser's memory. */
  readonly values: ReadonlyMap<QuantityId, number>;
  /** The updates done. */
  readonly done: number;
  readonly batch: Batch;
}

interface FormedExample extends Example {
  readonly form: ExampleForm;
}

/** A network being trained: update after update, from the parameters that the last one left. */
export class TrainingRun {
  readonly #network: Network;
  readonly #data: readonly FormedExample[];
  readonly #training: Training;
  readonly #convention: Convention;
  readonly #carry: Carry | null;
  readonly #batches: Generator<Batch, never>;
  readonly #derivations = new Map<string, Derivation>();
  readonly #programs = new Map<string, RepeatedUpdate>();
  /** One batch again and again under one learning rate: nothing to load between updates. */
  readonly #sameEveryUpdate: boolean;
  #position: Position;

  /** @param carry rounds each figure of each update; `null`: full precision, the fast way */
  constructor(
    network: Network,
    data: readonly Example[],
    training: Training,
    convention: Convention,
    carry: Carry | null,
  ) {
    this.#network = network;
    this.#data = data.map((example) => ({ ...example, form: exampleForm(network, example) }));
    this.#training = training;
    this.#convention = convention;
    this.#carry = carry;
    this.#batches = batches({ count: data.length, ...training });
    this.#sameEveryUpdate =
      data.length <= training.batchSize &&
      training.shuffle === null &&
      training.schedule === null &&
      training.optimizer.name !== "adam";
    this.#position = {
      values: initialParameters(network),
      done: 0,
      batch: this.#batches.next().value,
    };
  }

  /** The updates done. */
  get done(): number {
    return this.#position.done;
  }

  /** Weights, biases and the optimiser's memory as they stand. */
  get values(): ReadonlyMap<QuantityId, number> {
    return this.#position.values;
  }

  /**
   * The next update, explained, without doing it.
   *
   * @throws NumericError where a figure is not a finite number
   */
  explain(convention: Convention = this.#convention): Trace {
    return this.#explain(this.#position, convention);
  }

  /**
   * Trains until `updates` are done.
   *
   * @throws NumericError where a figure is not a finite number
   */
  advanceTo(updates: number): void {
    while (this.done < updates) {
      if (this.#carry) this.#advanceExplained();
      else this.#advanceCompiled(Math.min(updates, this.done + updatesBetweenChecks));
    }
  }

  /** One update by the lines that explain it. */
  #advanceExplained(): void {
    this.#position = this.#after(this.#position, this.#batches.next().value);
  }

  #after(position: Position, next: Batch): Position {
    const { quantities, values } = this.#explain(position, this.#convention);
    const carried = new Map(position.values);
    for (const [id, quantity] of quantities) {
      const isCarried = quantity.kind === "updated" || quantity.kind === "state";
      const value = values.get(id);
      if (isCarried && id.endsWith("+") && value !== undefined) carried.set(id.slice(0, -1), value);
    }
    return { values: carried, done: position.done + 1, batch: next };
  }

  /** Many updates by the compiled program, whose numbers are looked at when they are done. */
  #advanceCompiled(target: number): void {
    const start = this.#position;
    const batches = this.#batchesUntil(target);
    const program = this.#run(start, batches, target - start.done);
    if (!program.isFinite()) this.#findTrouble(start, batches);
    this.#position = positionAfter(start, batches, target - start.done, program);
  }

  /** So many updates from `start`; the program that has done the last of them. */
  #run(start: Position, batches: readonly Batch[], count: number): RepeatedUpdate {
    let program = this.#enter(start, "carried");
    if (this.#sameEveryUpdate) {
      program.run(count);
      return program;
    }
    for (let done = 1; done <= count; done += 1) {
      program.run(1);
      program = this.#enterNext(program, start.done + done, batches[done] ?? start.batch);
    }
    return program;
  }

  /** The batches of the updates from the next one on, up to and including the one after `target`. */
  #batchesUntil(target: number): Batch[] {
    const { batch, done } = this.#position;
    const count = target - done;
    if (this.#sameEveryUpdate) return new Array<Batch>(count + 1).fill(batch);
    return [batch, ...Array.from({ length: count }, () => this.#batches.next().value)];
  }

  /** The program of the position's batch, loaded with all that it starts from. */
  #enter(position: Position, watched: Watched): RepeatedUpdate {
    const program = this.#programFor(position.batch, watched);
    program.load(this.#givenValues(position, this.#derive(position.batch, this.#convention)));
    return program;
  }

  /** Loads the next batch into the program of its form, which goes on where `program` stands. */
  #enterNext(
    program: RepeatedUpdate,
    done: number,
    batch: Batch,
    watched: Watched = "carried",
  ): RepeatedUpdate {
    const next = this.#programFor(batch, watched);
    if (next !== program) next.load(program.carried());
    next.load(this.#momentValues({ values: new Map(), done, batch }));
    return next;
  }

  /**
   * Does updates that went wrong again, up to the first in which a figure is lost, and explains
   * that one.
   *
   * @throws NumericError
   */
  #findTrouble(start: Position, batches: readonly Batch[]): void {
    const sound = this.#soundUpdates(start, batches);
    const program = this.#run(start, batches, sound);
    this.#explain(positionAfter(start, batches, sound, program), this.#convention);
  }

  /** How many updates have finite figures in every line; the loss is often too large long before a parameter is. */
  #soundUpdates(start: Position, batches: readonly Batch[]): number {
    let program = this.#enter(start, "every-line");
    for (let done = 1; done < batches.length; done += 1) {
      program.run(1);
      if (!program.isFinite()) return done - 1;
      const batch = batches[done] ?? start.batch;
      program = this.#enterNext(program, start.done + done, batch, "every-line");
    }
    return batches.length - 1;
  }

  #explain(position: Position, convention: Convention): Trace {
    const derivation = this.#derive(position.batch, convention);
    const values = this.#givenValues(position, derivation);
    try {
      return evaluateDerivation(derivation, values, this.#carry ?? undefined);
    } catch (error) {
      if (error instanceof NumericError) throw error.inUpdate(position.done + 1);
      throw error;
    }
  }

  /** The equations of a batch; batches of one form share them. */
  #derive(batch: Batch, convention: Convention): Derivation {
    const key = `${convention.grain} ${convention.errorSign} ${convention.gradientLines} ${this.#formKey(batch)}`;
    const forms = this.#examples(batch).map(({ form }) => form);
    const derivation =
      this.#derivations.get(key) ?? deriveUpdate(this.#network, forms, this.#training, convention);
    this.#derivations.set(key, derivation);
    return derivation;
  }

  #formKey(batch: Batch): string {
    return this.#examples(batch)
      .map(({ form }) => `${form.correct} ${form.targetsSumToOne}`)
      .join();
  }

  #examples({ examples }: Batch): FormedExample[] {
    return examples.flatMap((index) => this.#data[index] ?? []);
  }

  /** The program that computes batches of this form. */
  #programFor(batch: Batch, watched: Watched): RepeatedUpdate {
    const key = `${watched} ${this.#formKey(batch)}`;
    const known = this.#programs.get(key);
    if (known) return known;
    const program = new RepeatedUpdate(this.#derive(batch, this.#convention), watched);
    // parameters that are not trained are not carried from program to program
    program.load(this.#position.values);
    this.#programs.set(key, program);
    return program;
  }

  /** What changes from update to update beside the carried values. */
  #momentValues({ batch, done }: Position): Map<QuantityId, number> {
    return new Map([
      ...exampleValues(this.#examples(batch)),
      ...hyperparameterValues(this.#training, { number: done + 1, epoch: batch.epoch }),
    ]);
  }

  /** A value for each given quantity; what an optimiser remembers is 0 before the first update. */
  #givenValues(position: Position, { given }: Derivation): Map<QuantityId, number> {
    const values = new Map([...position.values, ...this.#momentValues(position)]);
    return new Map(given.map((id) => [id, values.get(id) ?? 0] as const));
  }
}

/** Where a run stands when `count` updates from `start` are done, with the values that `program` has left. */
function positionAfter(
  start: Position,
  batches: readonly Batch[],
  count: number,
  program: RepeatedUpdate,
): Position {
  return {
    values: new Map([...start.values, ...program.carried()]),
    done: start.done + count,
    batch: batches[count] ?? start.batch,
  };
}
