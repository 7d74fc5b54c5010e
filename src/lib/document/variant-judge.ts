import { FigureRounding } from "#lib/document/digits.ts";
import { ExpressionSolver } from "#lib/document/expression-solver.ts";
import { troubledGates } from "#lib/document/gate-trouble.ts";
import { limits } from "#lib/document/limits.ts";
import { modelOf } from "#lib/document/model.ts";
import type { Document, ExpressionDocument, NetworkDocument } from "#lib/document/schema.ts";
import type { OperationName, QuantityId } from "#lib/engine/expression/expression.ts";
import { batches } from "#lib/engine/network/batches.ts";
import { deriveForward, deriveUpdate } from "#lib/engine/network/derive-update.ts";
import { exampleForm } from "#lib/engine/network/example-form.ts";
import {
  exampleValues,
  hyperparameterValues,
  initialParameters,
} from "#lib/engine/network/values.ts";
import { evaluate } from "#lib/engine/operations/evaluate.ts";
import type { Derivation, Line } from "#lib/engine/trace/derivation.ts";
import { evaluateDerivation } from "#lib/engine/trace/evaluate-derivation.ts";
import { NumericError } from "#lib/engine/trace/numeric-error.ts";
import type { Trace } from "#lib/engine/trace/trace.ts";
import { findNotation } from "#lib/notation/registry.ts";

type Values = ReadonlyMap<QuantityId, number>;

/** A calculation that every variant of a document repeats with its own numbers. */
interface Calculation {
  readonly derivation: Derivation;
  /** A map of one's own. */
  readonly valuesOf: (variant: Document) => Map<QuantityId, number>;
}

/** Computed figures may be so many times as large as the largest of the original. */
const largestGrowth = 10;
/** Gates that hand one of their inputs on as it is. */
const selecting: ReadonlySet<OperationName> = new Set<OperationName>([
  "relu",
  "leaky-relu",
  "elu",
  "abs",
  "max",
  "min",
]);
/** Fewer troubles of the forward pass outweigh any of what follows from it. */
const forwardWeight = 1000;

/**
 * Tells sensible numbers from poor ones: no saturated, dead or undecided gate, no figure that is 0,
 * large, or by chance the same as another, where the original's is not.
 */
export class VariantJudge {
  readonly #deadUnits: boolean;
  readonly #rounding: FigureRounding;
  readonly #update: Calculation;
  /** The update's forward lines alone, which tell most poor numbers sooner. */
  readonly #forward: readonly Calculation[];
  readonly #original: Trace;
  readonly #largest: number;
  /** Smaller figures are shown as 0. */
  readonly #leastShown = new Map<QuantityId, number>();

  /** @throws NumericError where the document itself cannot be worked out */
  constructor(document: Document, deadUnits: boolean) {
    this.#deadUnits = deadUnits;
    this.#rounding = new FigureRounding(document);
    this.#update =
      document.kind === "network" ? networkUpdate(document) : programCalculation(document);
    this.#forward = [
      forwardOf(this.#update),
      ...(document.kind === "network" ? otherExamples(document) : []),
    ];
    this.#original = this.#trace(document);
    const magnitudes = [...this.#original.values.values()].map(Math.abs);
    this.#largest = largestGrowth * Math.max(1, ...magnitudes);
  }

  /**
   * How much is poor about a variant's numbers: 0 for sensible ones, ∞ where they can't be worked out.
   *
   * @param most what is poorer need not be told apart
   */
  troubles(variant: Document, most: number): number {
    let forward = 0;
    for (const calculation of this.#forward) {
      forward += forwardWeight * this.#inGates(calculation, variant, most / forwardWeight);
      if (forward > most) return forward;
    }
    if (forward > 0) return forward;
    const values = computed(this.#update, variant);
    if (!values) return Infinity;
    const troubles = this.#inFigures(values);
    return troubles > 0 || !this.#rounding.carry ? troubles : this.#inRoundedFigures(variant);
  }

  #trace(variant: Document): Trace {
    const { derivation, valuesOf } = this.#update;
    const values = valuesOf(variant);
    const given = new Map(derivation.given.map((id) => [id, values.get(id) ?? 0] as const));
    return evaluateDerivation(derivation, given, this.#rounding.carry ?? undefined);
  }

  #inRoundedFigures(variant: Document): number {
    try {
      return this.#inFigures(this.#trace(variant).values);
    } catch (error) {
      if (error instanceof NumericError) return Infinity;
      throw error;
    }
  }

  #inGates({ derivation, valuesOf }: Calculation, variant: Document, most: number): number {
    const values = valuesOf(variant);
    const valueOf = (id: QuantityId): number => values.get(id) ?? 0;
    let troubles = 0;
    for (const { subject, definition } of derivation.lines) {
      const value = evaluate(definition, valueOf);
      if (!Number.isFinite(value)) return Infinity;
      values.set(subject, value);
      troubles += troubledGates(definition, valueOf, this.#deadUnits);
      if (troubles > most) return troubles;
    }
    return troubles;
  }

  #inFigures(values: Values): number {
    const firstOf = new Map<number, QuantityId>();
    for (const [id, value] of values) if (!firstOf.has(value)) firstOf.set(value, id);
    return this.#update.derivation.lines.reduce((troubles, line) => {
      const value = values.get(line.subject) ?? NaN;
      const poor = [
        Math.abs(value) > this.#largest,
        this.#vanishes(line.subject, value),
        this.#coincides(line, firstOf.get(value) ?? line.subject),
      ];
      return troubles + poor.filter(Boolean).length;
    }, 0);
  }

  #vanishes(id: QuantityId, value: number): boolean {
    const original = this.#original.values.get(id) ?? NaN;
    return !this.#deadUnits && this.#isNothing(id, value) && !this.#isNothing(id, original);
  }

  /** Whether a figure of the forward pass is by chance the same as another, `twin`. */
  #coincides({ subject, definition, phase }: Line, twin: QuantityId): boolean {
    if (twin === subject || (phase !== "forward" && phase !== "loss")) return false;
    const selects = definition.kind === "apply" && selecting.has(definition.operation);
    const { values } = this.#original;
    return !selects && values.get(twin) !== values.get(subject);
  }

  /** Whether a figure is 0, or shown as 0. */
  #isNothing(id: QuantityId, value: number): boolean {
    const least = this.#leastShown.get(id) ?? this.#findLeastShown(id);
    this.#leastShown.set(id, least);
    return Math.abs(value) < least;
  }

  #findLeastShown(id: QuantityId): number {
    for (let decimals = 0; decimals <= limits.decimals; decimals += 1) {
      const unit = 10 ** -decimals;
      const shown = this.#rounding.show(0.4 * unit, id, this.#original.quantities);
      if (Number(shown) === 0) return 0.5 * unit;
    }
    return Number.MIN_VALUE;
  }
}

/** The value of each quantity at full precision; `null` where one is not a finite number. Leaner than a trace. */
function computed({ derivation, valuesOf }: Calculation, variant: Document): Values | null {
  const values = valuesOf(variant);
  const valueOf = (id: QuantityId): number => values.get(id) ?? 0;
  for (const { subject, definition } of derivation.lines) {
    const value = evaluate(definition, valueOf);
    if (!Number.isFinite(value)) return null;
    values.set(subject, value);
  }
  return values;
}

function programCalculation(document: ExpressionDocument): Calculation {
  const solver = new ExpressionSolver(document);
  const given = solver.givenValues();
  return {
    derivation: solver.derivation,
    valuesOf: (variant) =>
      new Map([...given, ...(variant.kind === "expression" ? Object.entries(variant.inputs) : [])]),
  };
}

/** The first update, in the steps of the document's own book. */
function networkUpdate(document: NetworkDocument): Calculation {
  const { network, data, training } = modelOf(document);
  const { examples } = firstBatch(document);
  const { convention } = findNotation(document.notation);
  const forms = examples.flatMap((at) => (data[at] ? [exampleForm(network, data[at])] : []));
  return {
    derivation: deriveUpdate(network, forms, training, convention),
    valuesOf: (variant) => networkValues(variant, examples),
  };
}

/** The forward pass of each example that the first update does not see. */
function otherExamples(document: NetworkDocument): readonly Calculation[] {
  const { network, data } = modelOf(document);
  const seen = new Set(firstBatch(document).examples);
  const { convention } = findNotation(document.notation);
  return data.flatMap((example, at) =>
    seen.has(at)
      ? []
      : [
          {
            derivation: deriveForward(network, exampleForm(network, example), convention),
            valuesOf: (variant: Document) => networkValues(variant, [at]),
          },
        ],
  );
}

function firstBatch({ data, training }: NetworkDocument): { readonly examples: readonly number[] } {
  return batches({ count: data.length, ...training }).next().value;
}

function networkValues(variant: Document, examples: readonly number[]): Map<QuantityId, number> {
  if (variant.kind !== "network") return new Map();
  const { network, data, training } = modelOf(variant);
  return new Map([
    ...initialParameters(network),
    ...exampleValues(examples.flatMap((at) => data[at] ?? [])),
    ...hyperparameterValues(training, { number: 1, epoch: 0 }),
  ]);
}

function forwardOf({ derivation, valuesOf }: Calculation): Calculation {
  const lines = derivation.lines.filter(({ phase }) => phase === "forward" || phase === "loss");
  return { derivation: { ...derivation, lines }, valuesOf };
}
