import { derivativeId } from "#lib/engine/autodiff/reverse-sweep.ts";
import { constant, divide, multiply, reference, subtract } from "#lib/engine/expression/build.ts";
import type { Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import { updateIds } from "#lib/engine/optimizers/parameter-update.ts";
import {
  DerivativeExplainer,
  signed,
  type DerivativeReasons,
  type Reason,
} from "#lib/explanations/derivative-reasons.ts";
import { ForwardGraph } from "#lib/explanations/forward-graph.ts";
import type { WhyWords } from "#lib/explanations/language.ts";
import { cancelledLoss } from "#lib/explanations/matched-loss.ts";
import { StepContext } from "#lib/explanations/step-context.ts";
import { WhyWriting } from "#lib/explanations/why-writing.ts";

/** What a step rests on: equations in order, the paths that they follow, the values that come in. */
export interface StepReasons {
  readonly reasons: readonly Reason[];
  /** From the output, or the loss, back to the quantity. */
  readonly paths: readonly (readonly QuantityId[])[];
  /** Operands whose origin is told, one by one. */
  readonly operands: readonly QuantityId[];
  readonly why: WhyWriting;
}

/** The derivative that a step computes. */
export interface StepDerivative {
  readonly of: QuantityId;
  readonly by: QuantityId;
  readonly through: QuantityId | null;
  readonly sign: 1 | -1;
}

/** The reasons for one step. */
export function stepReasons(context: StepContext, words: WhyWords): StepReasons {
  const { subject, step, writing } = context;
  const datum = "datum" in subject ? subject.datum : null;
  const why = new WhyWriting(writing, datum);
  const derivative = derivativeOf(context);
  if (derivative) return derivativeReasons(context, derivative, why, words);
  const rule: Reason = {
    sentence: words.rules[step.rule](context),
    sides: [reference(step.id), step.definition],
  };
  if (subject.kind !== "updated") {
    const price = step.rule === "weight-decay" ? decayPrice(context, words) : [];
    const paths = step.uses.map((id) => [step.id, id]);
    return { reasons: [rule, ...price], paths, operands: step.uses, why };
  }
  return updateReasons(context, subject.of, rule, why, words);
}

/** What a step differentiates, and by what; `null` where it computes no derivative. */
export function derivativeOf({ subject, writing }: StepContext): StepDerivative | null {
  if (subject.kind === "derivative") return subject;
  if (subject.kind !== "error-term") return null;
  const { layer, unit, datum, sign } = subject;
  const of = writing.loss(datum);
  const by = writing.unitQuantity({ kind: "net-input", layer, unit, datum });
  return { of, by, through: null, sign };
}

function derivativeReasons(
  context: StepContext,
  { of, by, through, sign }: StepDerivative,
  why: WhyWriting,
  words: WhyWords,
): StepReasons {
  const { step, subject } = context;
  const graph = new ForwardGraph(context.writing.solution, of);
  const explained = explainer(context, graph, why, words).explain(by, through);
  const symbol = reference(step.id);
  const name: Reason[] =
    subject.kind === "error-term"
      ? [
          {
            sentence: words.errorTerm(context.symbol, sign),
            sides: [symbol, signed(why.derivative(of, by), sign)],
          },
        ]
      : [];
  return {
    reasons: [
      ...(of === by
        ? [{ sentence: words.seed(context.inline(of)), sides: [symbol, constant(1)] }]
        : name),
      ...explained.reasons,
      ...together(context, explained, sign, words),
    ],
    paths: graph.pathsBack(by, through),
    operands: [],
    why,
  };
}

function explainer(
  context: StepContext,
  graph: ForwardGraph,
  why: WhyWriting,
  words: WhyWords,
): DerivativeExplainer {
  return new DerivativeExplainer({
    graph,
    why,
    words,
    known: (by) => knownDerivative(context, graph.output, by),
    localFirst: context.step.rule === "local-times-upstream" || context.step.rule === "fork",
  });
}

/** What the step, or the shares that it adds up, read in place of ∂of/∂by. */
function knownDerivative(context: StepContext, of: QuantityId, by: QuantityId): Expression | null {
  const { writing, step } = context;
  const shares = context.used("derivative").filter(({ quantity }) => quantity.through !== null);
  const used = [step, ...shares.map(({ id }) => writing.step(id) ?? step)];
  const own = derivativeId(of, by);
  if (used.some(({ uses }) => uses.includes(own))) return reference(own);
  const unit = context.quantity(by);
  if (unit.kind !== "net-input") return null;
  const error = used
    .flatMap((each) => new StepContext(each, writing).used("error-term"))
    .find(
      ({ quantity: { layer, unit: number, datum } }) =>
        layer === unit.layer && number === unit.unit && datum === unit.datum,
    );
  return error ? signed(reference(error.id), error.quantity.sign) : null;
}

/** The factors multiplied, in the order of the rule. */
function together(
  context: StepContext,
  { result, direct }: DerivativeReasons,
  sign: 1 | -1,
  words: WhyWords,
): Reason[] {
  const { step, symbol } = context;
  const [early] = context.used("updated");
  if (early)
    return [
      {
        sentence: words.updatedWeight(context.inline(early.id), context.inline(early.quantity.of)),
        sides: [reference(step.id), step.definition],
      },
    ];
  if (direct && step.rule !== "local-times-upstream" && sign === 1) return [];
  if (step.rule === "seed") return [];
  const subjectSide = reference(step.id);
  const product = direct ? [] : [signed(result, sign)];
  const sentence = words.together(symbol, sign);
  const cancelled = cancelledLoss(context);
  if (!cancelled) return [{ sentence, sides: [subjectSide, ...product, step.definition] }];
  return [
    { sentence, sides: [subjectSide, ...product] },
    {
      sentence: words.reasons.cancel(symbol),
      sides: [subjectSide, signed(cancelled, sign), step.definition],
    },
  ];
}

/** ½λw² has the slope λw. */
function decayPrice(context: StepContext, words: WhyWords): Reason[] {
  const { subject } = context;
  const [lambda] = context.used("hyperparameter");
  if (subject.kind !== "batch-gradient" || !lambda) return [];
  const [weight, factor] = [reference(subject.of), reference(lambda.id)];
  const half = divide(constant(1), constant(2));
  return [
    {
      sentence: words.decayPrice(context.inline(subject.of)),
      sides: [multiply(half, factor, constant(2), weight), multiply(factor, weight)],
    },
  ];
}

/** Where a book goes straight from the error to the new weight, the gradient on the way is shown. */
function updateReasons(
  context: StepContext,
  parameter: QuantityId,
  rule: Reason,
  why: WhyWriting,
  words: WhyWords,
): StepReasons {
  const { step, writing } = context;
  const outputs = writing.outputs();
  const graphs = outputs.map((output) => new ForwardGraph(writing.solution, output));
  const paths = graphs.flatMap((graph) => graph.pathsBack(parameter, null));
  const [graph] = graphs;
  const folded = context.used("error-term").length > 0;
  if (!folded || !graph) return { reasons: [rule], paths, operands: step.uses, why };
  const { reasons, result } = explainer(context, graph, why, words).explain(parameter, null);
  const gradient = why.derivative(graph.output, parameter);
  const rate = reference(updateIds.hyperparameter("learning-rate"));
  const downhill = subtract(reference(parameter), multiply(rate, gradient));
  return {
    reasons: [
      { sentence: rule.sentence, sides: [reference(step.id), downhill] },
      ...reasons,
      {
        sentence: words.together(why.inline(derivativeId(graph.output, parameter)), 1),
        sides: [gradient, result],
      },
      {
        sentence: words.together(context.symbol, 1),
        sides: [
          reference(step.id),
          subtract(reference(parameter), multiply(rate, result)),
          step.definition,
        ],
      },
    ],
    paths,
    operands: [],
    why,
  };
}
