import { derivativeId } from "#lib/engine/autodiff/reverse-sweep.ts";
import { add, constant, multiply, negate, reference } from "#lib/engine/expression/build.ts";
import type { Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import { simplify } from "#lib/engine/operations/simplify.ts";
import type { ForwardGraph } from "#lib/explanations/forward-graph.ts";
import type { WhyWords } from "#lib/explanations/language.ts";
import { hasOwnStep, localDerivative } from "#lib/explanations/local-derivative.ts";
import type { Prose } from "#lib/explanations/narration.ts";
import type { WhyWriting } from "#lib/explanations/why-writing.ts";

/** One wire of the chain: `of` reads `by`. */
export interface Link {
  readonly of: QuantityId;
  readonly by: QuantityId;
}

/** An equation, and why it holds: all its sides have the same value. */
export interface Reason {
  readonly sentence: Prose;
  readonly sides: readonly Expression[];
  /** The wire on which the way that it tells of sets out, where there are several. */
  readonly along?: Link;
}

/** The reasons for a derivative, and its value in terms of what is known by then. */
export interface DerivativeReasons {
  readonly reasons: readonly Reason[];
  readonly result: Expression;
  /** Whether the reasons end in the result: there is nothing left to put together. */
  readonly direct: boolean;
}

export interface DerivativeQuestion {
  readonly graph: ForwardGraph;
  readonly why: WhyWriting;
  readonly words: WhyWords;
  /** What the step calculates with in place of a derivative of the output: its own line, or ±δ. */
  readonly known: (by: QuantityId) => Expression | null;
  /** Local gradient before upstream gradient, as gates are worked out. */
  readonly localFirst: boolean;
}

/** The wires from a quantity towards the output, as far as there is one way only and nothing is known. */
interface Chain {
  readonly links: readonly Link[];
  readonly head: QuantityId;
  readonly end: "output" | "known" | "fork";
}

/** One way of a fork. */
interface Way {
  readonly reader: QuantityId;
  readonly chain: Chain;
  /** The step that works its share out; 0: none does. */
  readonly step: number;
  readonly share: Expression | null;
  readonly product: Expression;
  readonly result: Expression;
}

/** Why ∂output/∂by is what it is: the chain rule, way by way, then each local derivative. */
export class DerivativeExplainer {
  readonly #question: DerivativeQuestion;
  readonly #explained = new Set<QuantityId>();

  constructor(question: DerivativeQuestion) {
    this.#question = question;
  }

  /** @param through only the share that arrives along this reader; `null`: all of it */
  explain(by: QuantityId, through: QuantityId | null): DerivativeReasons {
    const readers = through === null ? this.#question.graph.readers(by) : [through];
    const [reader, another] = readers;
    if (reader === undefined) return { reasons: [], result: constant(1), direct: true };
    return another === undefined ? this.#chain(by, reader, through) : this.#fork(by, readers);
  }

  #chain(by: QuantityId, reader: QuantityId, through: QuantityId | null): DerivativeReasons {
    const { why, words, graph } = this.#question;
    const chain = this.#follow(by, reader);
    const direct = chain.links.length === 1 && chain.end === "output";
    const stations = chain.links
      .map(({ of }) => of)
      .filter((id) => id !== graph.output)
      .map((id) => why.inline(id));
    const rule: Reason = {
      sentence: words.chain(why.inline(graph.output), why.inline(by), stations),
      sides: [this.#symbol(by, through), multiply(...this.#symbols(chain))],
    };
    const fork = chain.end === "fork" ? this.explain(chain.head, null) : null;
    return {
      reasons: [...(direct ? [] : [rule]), ...(fork?.reasons ?? []), ...this.#links(chain)],
      result: simplify(multiply(...this.#factors(chain, fork?.result ?? null))),
      direct,
    };
  }

  /** Several readers: a term for each, and a line for each. */
  #fork(by: QuantityId, readers: readonly QuantityId[]): DerivativeReasons {
    const { why, words, graph } = this.#question;
    const ways = this.#ways(by, readers);
    const sum: Reason = {
      sentence: words.fork(
        why.inline(by),
        ways.map(({ reader }) => why.inline(reader)),
        why.inline(graph.output),
      ),
      sides: [this.#symbol(by, null), add(...ways.map(({ share, product }) => share ?? product))],
    };
    const reasons = ways.flatMap(({ reader, chain, product, share, result }): Reason[] => [
      // a share with a step of its own is derived there
      ...(share ? [] : this.#links(chain)),
      {
        sentence: words.way(why.inline(reader)),
        sides: [...(share ? [share] : []), product, result],
        along: { of: reader, by },
      },
    ]);
    const result = add(...ways.map((way) => way.share ?? way.result));
    const direct = ways.every(({ share }) => share !== null);
    return { reasons: [sum, ...reasons], result, direct };
  }

  /** In the order in which they are worked out. */
  #ways(by: QuantityId, readers: readonly QuantityId[]): Way[] {
    const { why, graph } = this.#question;
    const ways = readers.map((reader): Way => {
      const chain = this.#follow(by, reader);
      const id = derivativeId(graph.output, by, reader);
      const step = why.writing.stepNumber(id);
      return {
        reader,
        chain,
        step,
        share: step === 0 ? null : reference(id),
        product: multiply(...this.#symbols(chain)),
        result: simplify(multiply(...this.#factors(chain, null))),
      };
    });
    return ways.sort((a, b) => a.step - b.step);
  }

  #follow(by: QuantityId, reader: QuantityId): Chain {
    const { graph, known } = this.#question;
    const links = [{ of: reader, by }];
    for (let head = reader; ;) {
      if (head === graph.output) return { links, head, end: "output" };
      if (known(head)) return { links, head, end: "known" };
      const [next, another] = graph.readers(head);
      if (next === undefined || another !== undefined) return { links, head, end: "fork" };
      links.push({ of: next, by: head });
      head = next;
    }
  }

  #symbol(by: QuantityId, through: QuantityId | null): Expression {
    const { graph, why } = this.#question;
    return through === null
      ? why.derivative(graph.output, by)
      : reference(derivativeId(graph.output, by, through));
  }

  /** The factors of the chain rule in symbols. */
  #symbols({ links, head, end }: Chain): Expression[] {
    const { why, graph } = this.#question;
    const upstream = end === "output" ? [] : [why.derivative(graph.output, head)];
    return this.#ordered(
      upstream,
      links.map((link) => this.#linkSymbol(link)),
    );
  }

  /** ∂of/∂by along the wire alone: a share, where the output reads what others read too. */
  #linkSymbol({ of, by }: Link): Expression {
    const { graph, why } = this.#question;
    const shared = of === graph.output && graph.readers(by).length > 1;
    return shared ? reference(derivativeId(of, by, of)) : why.derivative(of, by);
  }

  /** The factors in terms of what is known. */
  #factors({ links, head, end }: Chain, fork: Expression | null): Expression[] {
    const { graph, known, why } = this.#question;
    const upstream =
      end === "output" ? [] : [known(head) ?? fork ?? why.derivative(graph.output, head)];
    return this.#ordered(
      upstream,
      links.map((link) => this.#linkResult(link)),
    );
  }

  #linkResult({ of, by }: Link): Expression {
    const { why } = this.#question;
    if (of !== this.#question.graph.output && hasOwnStep(of, by, why.writing))
      return why.derivative(of, by);
    return this.#local({ of, by }).result;
  }

  #ordered(upstream: readonly Expression[], locals: readonly Expression[]): Expression[] {
    return this.#question.localFirst
      ? [...locals, ...upstream]
      : [...upstream, ...[...locals].reverse()];
  }

  /** A line for the derivative that is known, and some for each local one that has no step of its own. */
  #links(chain: Chain): Reason[] {
    const { why, graph } = this.#question;
    const locals = [...chain.links]
      .reverse()
      .filter(({ of, by }) => of === graph.output || !hasOwnStep(of, by, why.writing));
    return [...this.#known(chain), ...locals.flatMap((link) => this.#localReasons(link))];
  }

  #known({ head, end }: Chain): Reason[] {
    const { known, why, words, graph } = this.#question;
    const value = end === "known" ? known(head) : null;
    const symbol = why.derivative(graph.output, head);
    if (!value || JSON.stringify(value) === JSON.stringify(symbol)) return [];
    return [{ sentence: words.known(stepOf(value, why)), sides: [symbol, value] }];
  }

  #localReasons(link: Link): Reason[] {
    const key = derivativeId(link.of, link.by);
    if (this.#explained.has(key)) return [];
    this.#explained.add(key);
    const { words, why } = this.#question;
    const { definition, lines } = this.#local(link);
    const start: Reason[] =
      definition.length === 0
        ? []
        : [
            {
              sentence: words.definition(why.inline(link.of)),
              sides: [reference(link.of), ...definition],
            },
          ];
    return [
      ...start,
      ...lines.map(({ expression, reason }) => ({
        sentence: words.reasons[reason](why.inline(link.by)),
        sides: [this.#linkSymbol(link), expression],
      })),
    ];
  }

  #local({ of, by }: Link) {
    const { graph, why } = this.#question;
    const definition = graph.definition(of);
    if (!definition) throw new Error(`internal: ${of} has no definition`);
    return localDerivative(of, by, definition, why.writing);
  }
}

/** The value, or its negative in the convention that carries that. */
export function signed(expression: Expression, sign: 1 | -1): Expression {
  return sign === 1 ? expression : simplify(negate(expression));
}

/** The number of the step that has worked out a known derivative, or its negative. */
function stepOf(expression: Expression, { writing }: WhyWriting): number {
  const operand =
    expression.kind === "apply" && expression.arguments[0] ? expression.arguments[0] : expression;
  return operand.kind === "reference" ? writing.stepNumber(operand.quantity) : 0;
}
