import type { ProgramNames } from "#lib/document/expression-result.ts";
import type { ExpressionDocument } from "#lib/document/schema.ts";
import { derivativeId, reverseSweep } from "#lib/engine/autodiff/reverse-sweep.ts";
import { reference } from "#lib/engine/expression/build.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { parseProgram } from "#lib/engine/expression/parse.ts";
import { resolveAliases } from "#lib/engine/graph/aliases.ts";
import { deriveProgram } from "#lib/engine/graph/program-derivation.ts";
import { ParameterUpdate, updateIds } from "#lib/engine/optimizers/parameter-update.ts";
import { optimizerSettings } from "#lib/engine/optimizers/registry.ts";
import { RepeatedUpdate } from "#lib/engine/program/repeated-update.ts";
import type { Derivation } from "#lib/engine/trace/derivation.ts";
import { evaluateDerivation, type Carry } from "#lib/engine/trace/evaluate-derivation.ts";
import { NumericError } from "#lib/engine/trace/numeric-error.ts";
import type { Trace } from "#lib/engine/trace/trace.ts";

/** Works the numbers of a program out. */
export class ExpressionSolver {
  readonly names: ProgramNames;
  readonly derivation: Derivation;
  readonly #document: ExpressionDocument;

  constructor(document: ExpressionDocument) {
    this.#document = document;
    const inputs = Object.keys(document.inputs);
    const fixed = Object.keys(document.constants);
    const { assignments } = parseProgram(document.program, new Set([...inputs, ...fixed]));
    const assigned = assignments.map((assignment) => assignment.name);
    const output = assigned.at(-1);
    if (output === undefined) throw new Error("internal: an empty program");
    const program = resolveAliases(assignments);
    this.names = { inputs, assigned, output, aliases: program.aliases };
    this.derivation = derive(
      document,
      { assignments: program.assignments, inputs, fixed, group: document.group },
      output,
    );
  }

  /**
   * Update number `update`, after those before it are done.
   *
   * @throws NumericError
   */
  explain(update: number, carry: Carry | null): Trace {
    const values = carry === null ? this.#compiledStart(update) : null;
    return values ? this.#evaluate(values, update, carry) : this.#explainOneByOne(update, carry);
  }

  /** The values that update number `update` starts from, computed fast; `null` if a number overflows on the way. */
  #compiledStart(update: number): Map<QuantityId, number> | null {
    const values = this.#start();
    if (update === 1) return values;
    const run = new RepeatedUpdate(this.derivation);
    run.load(values);
    for (let number = 1; number < update; number += 1) {
      run.load(this.#iteration(number));
      run.run(1);
    }
    return run.isFinite() ? new Map([...values, ...run.carried()]) : null;
  }

  /** Each update by the lines that explain it: with rounding, or to name the place of trouble. */
  #explainOneByOne(update: number, carry: Carry | null): Trace {
    let values = this.#start();
    for (let number = 1; ; number += 1) {
      const trace = this.#evaluate(values, number, carry);
      if (number === update) return trace;
      const next = new Map(values);
      for (const id of trace.given) {
        const after = trace.values.get(updateIds.updated(id));
        if (after !== undefined) next.set(id, after);
      }
      values = next;
    }
  }

  /** A value for each given quantity at the first update; what an optimiser remembers starts at 0. */
  givenValues(): Map<QuantityId, number> {
    return this.#complete(this.#start(), 1);
  }

  #complete(values: ReadonlyMap<QuantityId, number>, update: number): Map<QuantityId, number> {
    const all = new Map([...values, ...this.#iteration(update)]);
    return new Map(this.derivation.given.map((id) => [id, all.get(id) ?? 0] as const));
  }

  #evaluate(values: ReadonlyMap<QuantityId, number>, update: number, carry: Carry | null): Trace {
    try {
      return evaluateDerivation(
        this.derivation,
        this.#complete(values, update),
        carry ?? undefined,
      );
    } catch (error) {
      throw error instanceof NumericError ? error.inUpdate(update) : error;
    }
  }

  #start(): Map<QuantityId, number> {
    const { inputs, constants, training } = this.#document;
    const settings = training ? optimizerSettings(training.optimizer) : {};
    return new Map([
      ...Object.entries(inputs),
      ...Object.entries(constants),
      ...Object.entries(settings).map(([name, value]) => [`hyper.${name}`, value] as const),
      [updateIds.hyperparameter("learning-rate"), training?.optimizer.learningRate ?? 0],
    ]);
  }

  #iteration(update: number): Map<QuantityId, number> {
    return new Map([[updateIds.hyperparameter("iteration"), update]]);
  }
}

/** Forward pass, reverse sweep and, where the output is to be minimised, the update of each input. */
function derive(
  { training }: ExpressionDocument,
  program: Parameters<typeof deriveProgram>[0],
  output: string,
): Derivation {
  const builder = deriveProgram(program);
  const wanted = new Set([...program.inputs, ...program.assignments.map(({ name }) => name)]);
  reverseSweep(builder, [...builder.lines], {
    output,
    wanted: (id) => wanted.has(id),
    datum: null,
  });
  if (training) {
    const update = new ParameterUpdate(builder, training.optimizer, null);
    for (const input of program.inputs) {
      const gradient = derivativeId(output, input);
      if (builder.has(gradient)) update.step(input, reference(gradient), "variable-update");
    }
  }
  return builder.build();
}
