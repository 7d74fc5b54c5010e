import { differences } from "#lib/document/differences.ts";
import type { Document, ExpressionDocument, NetworkDocument } from "#lib/document/schema.ts";
import type { Solution } from "#lib/document/solution.ts";
import { compositeGates } from "#lib/engine/graph/program-derivation.ts";
import { formatFigure } from "#lib/engine/trace/figure.ts";
import type { DifferenceWords } from "#lib/explanations/difference-words.ts";
import { differenceWords } from "#lib/explanations/en/what-differs.ts";
import type { InlineFormula, Prose } from "#lib/explanations/narration.ts";
import { prose } from "#lib/explanations/prose.ts";
import { Writing } from "#lib/explanations/writing.ts";
import { htmlMark, type Mark } from "#lib/notation/mark.ts";
import { spokenNumber } from "#lib/notation/spoken.ts";
import { texOfNumber } from "#lib/notation/tex-leaf.ts";

export interface DifferenceOptions {
  /** How quantities are marked in TeX: for the page by default. */
  readonly mark?: Mark;
  readonly words?: DifferenceWords;
}

/**
 * In what a changed example differs from its original, a sentence each: the numbers first, then the
 * method. What follows from them is shown by the figures. None where nothing is changed.
 */
export function whatDiffers(
  original: Document,
  changed: Solution,
  options: DifferenceOptions = {},
): readonly Prose[] {
  const { mark = htmlMark, words = differenceWords } = options;
  const { document } = changed;
  const sentences = methodSentences(original, document, words);
  const method = sentences.map(({ text }) => prose`${text}`);
  const said = new Set(sentences.flatMap(({ paths }) => paths));
  const rest = differences(original, document, changed.update).filter(
    ({ path }) => !said.has(path),
  );
  const writing = new Writing(changed, mark);
  const numbers = rest.filter(({ quantity }) => quantity !== null);
  const others = rest.filter(({ quantity }) => quantity === null);
  return [
    ...numbers.map(({ quantity, path, before, after }) =>
      words.value(symbolOf(quantity, path, writing), figureOf(before), figureOf(after)),
    ),
    ...method,
    ...others.map(({ path }) => prose`${words.other(path)}`),
  ];
}

/** A sentence, and the fields whose difference it says. */
interface Sentence {
  readonly text: string;
  readonly paths: readonly string[];
}

function methodSentences(
  original: Document,
  changed: Document,
  words: DifferenceWords,
): readonly Sentence[] {
  const rounding = roundingSentence(original, changed, words);
  if (original.kind === "network" && changed.kind === "network")
    return [...networkSentences(original, changed, words), ...rounding];
  if (original.kind === "expression" && changed.kind === "expression")
    return [
      ...optimizerSentence(original, changed, words),
      ...groupSentences(original, changed, words),
      ...rounding,
    ];
  return rounding;
}

function networkSentences(
  original: NetworkDocument,
  changed: NetworkDocument,
  words: DifferenceWords,
): readonly Sentence[] {
  const [before, after] = [original.training, changed.training];
  const { updateOrder, trainBiases, reduction, batchSize } = after;
  const sentences: Sentence[] = [];
  const say = (differs: boolean, path: string, text: () => string): void => {
    if (differs) sentences.push({ text: text(), paths: [path] });
  };
  say(updateOrder !== before.updateOrder, "training.updateOrder", () =>
    words.updateOrder(updateOrder, changed.layers.length - 1),
  );
  say(trainBiases !== before.trainBiases, "training.trainBiases", () =>
    words.trainBiases(trainBiases),
  );
  say(reduction !== before.reduction, "training.reduction", () =>
    words.reduction(reduction, batchSize),
  );
  say(original.loss !== changed.loss, "loss", () =>
    words.loss({ before: original.loss, after: changed.loss }),
  );
  return [
    ...sentences,
    ...activationSentences(original, changed, words),
    ...optimizerSentence(original, changed, words),
  ];
}

function activationSentences(
  { layers: [, ...before] }: NetworkDocument,
  { layers: [, ...after] }: NetworkDocument,
  words: DifferenceWords,
): readonly Sentence[] {
  return after.flatMap(({ activation }, index) => {
    const earlier = before[index]?.activation;
    if (earlier === undefined || earlier === activation) return [];
    const number = index + 1;
    const place = { number, of: after.length };
    const layer = `layers[${number}]`;
    return {
      text: words.activation(place, { before: earlier, after: activation }),
      paths: [`${layer}.activation`, `${layer}.activationParameters.alpha`],
    };
  });
}

function optimizerSentence(
  original: Document,
  changed: Document,
  words: DifferenceWords,
): readonly Sentence[] {
  const before = original.training?.optimizer.name;
  const after = changed.training?.optimizer.name;
  if (before === undefined || after === undefined || before === after) return [];
  const path = "training.optimizer";
  return [{ text: words.optimizer({ before, after }), paths: [path, `${path}.name`] }];
}

function groupSentences(
  original: ExpressionDocument,
  changed: ExpressionDocument,
  words: DifferenceWords,
): readonly Sentence[] {
  return compositeGates.flatMap((gate) => {
    const whole = changed.group.includes(gate);
    if (original.group.includes(gate) === whole) return [];
    return { text: words.group(gate, whole), paths: ["group", "group[0]", "group[1]"] };
  });
}

function roundingSentence(
  { rounding: before }: Document,
  { rounding: after }: Document,
  words: DifferenceWords,
): readonly Sentence[] {
  const habitOf = (rounding: Document["rounding"]) =>
    rounding === null ? "exact" : rounding.carry === "rounded" ? "carried" : "shown";
  const habit = habitOf(after);
  if (habitOf(before) === habit) return [];
  return [{ text: words.rounding(habit), paths: ["rounding", "rounding.carry"] }];
}

/** Its symbol where the update shows it; a number of another kind by its field. */
function symbolOf(id: string | null, path: string, writing: Writing): InlineFormula | string {
  return id !== null && writing.solution.trace.quantities.has(id) ? writing.inline(id) : path;
}

function figureOf(value: unknown): InlineFormula | string {
  if (typeof value !== "number") return String(value);
  const figure = formatFigure(value, { significant: 15 });
  return { tex: texOfNumber(figure), spoken: spokenNumber(figure), quantity: null };
}
