import type { Change } from "#lib/document/change.ts";
import { isOneHot } from "#lib/document/one-hot.ts";
import { fieldDifferences } from "#lib/document/place.ts";
import type {
  Document,
  ExpressionDocument,
  NetworkDocument,
  Rounding,
} from "#lib/document/schema.ts";
import { optimizerNames } from "#lib/document/training-schema.ts";
import { programFunctions } from "#lib/engine/expression/program-function.ts";
import { compositeGates, type CompositeGate } from "#lib/engine/graph/program-derivation.ts";
import {
  activationNames,
  lossNames,
  type Layer,
  type LossName,
} from "#lib/engine/network/network.ts";
import type { Optimizer } from "#lib/engine/optimizers/optimizer.ts";
import type { LayerPlace } from "#lib/explanations/difference-words.ts";
import { whatIfWords } from "#lib/explanations/en/what-if.ts";
import type { WhatIfWords } from "#lib/explanations/what-if-words.ts";

/** A choice about the method; exactly one option is current. */
export interface ChangeSwitch {
  readonly name: string;
  readonly label: string;
  readonly options: readonly ChangeOption[];
}

export interface ChangeOption {
  readonly label: string;
  readonly change: Change;
  readonly current: boolean;
}

type Training = NetworkDocument["training"];
type ComputedLayer = Pick<Layer, "activation" | "units">;

/** Rounding to so many digits, carried on, is offered for every example. */
const carriedDigits = [3, 4] as const;

/**
 * What can be chosen about the method of an example. Only what gives a valid document is offered;
 * whether its numbers can be worked out shows when it is.
 *
 * @param original the example before it was changed, for the way back to its own rounding
 */
export function changeSwitches(
  document: Document,
  original: Document,
  words: WhatIfWords = whatIfWords,
): ChangeSwitch[] {
  const own =
    document.kind === "network"
      ? networkSwitches(document, words)
      : programSwitches(document, words);
  return [...own, roundingSwitch(document.rounding, original.rounding, words)];
}

function networkSwitches(document: NetworkDocument, words: WhatIfWords): ChangeSwitch[] {
  const { layers, training } = document;
  const [, ...computed] = layers;
  return [
    ...(computed.length > 1 ? [updateOrderSwitch(training, words)] : []),
    ...(computed.some(({ biases }) => biases !== null) ? [biasSwitch(training, words)] : []),
    ...computed.map((layer, index) =>
      activationSwitch(layer, { number: index + 1, of: computed.length }, words),
    ),
    lossSwitch(document, words),
    ...(training.batchSize > 1 ? [reductionSwitch(training, words)] : []),
    optimizerSwitch(training.optimizer, words),
  ];
}

function programSwitches(document: ExpressionDocument, words: WhatIfWords): ChangeSwitch[] {
  const { training } = document;
  return [
    ...gateSwitches(document, words),
    ...(training ? [optimizerSwitch(training.optimizer, words)] : []),
  ];
}

function updateOrderSwitch({ updateOrder }: Training, words: WhatIfWords): ChangeSwitch {
  const options = optionsOf(["simultaneous", "output-first"] as const, updateOrder, {
    label: (order) => words.options.updateOrder[order],
    change: (order) => ({ kind: "update-order", order }),
  });
  return { name: "update-order", label: words.switches.updateOrder, options };
}

function biasSwitch({ trainBiases }: Training, words: WhatIfWords): ChangeSwitch {
  const options = optionsOf([true, false], trainBiases, {
    label: words.options.biases,
    change: (trained) => ({ kind: "train-biases", trained }),
  });
  return { name: "train-biases", label: words.switches.biases, options };
}

function activationSwitch(
  { activation: current, units }: ComputedLayer,
  place: LayerPlace,
  words: WhatIfWords,
): ChangeSwitch {
  const sharesOut = place.number === place.of && units > 1;
  const suiting = activationNames.filter(
    (name) => name !== "softmax" || sharesOut || name === current,
  );
  const options = optionsOf(suiting, current, {
    label: (name) => words.options.activation[name],
    change: (activation) => ({ kind: "activation", layer: place.number, activation }),
  });
  return { name: `activation-${place.number}`, label: words.switches.activation(place), options };
}

function lossSwitch(document: NetworkDocument, words: WhatIfWords): ChangeSwitch {
  const { loss: current } = document;
  const suiting = lossNames.filter((loss) => loss === current || suitsLoss(loss, document));
  const options = optionsOf(suiting, current, {
    label: (loss) => words.options.loss[loss],
    change: (loss) => ({ kind: "loss", loss }),
  });
  return { name: "loss", label: words.switches.loss, options };
}

/** A cross-entropy takes the logarithm of an output, hinge loss compares the right class with others. */
function suitsLoss(loss: LossName, { layers, data }: NetworkDocument): boolean {
  const [, ...computed] = layers;
  const activation = computed.at(-1)?.activation;
  switch (loss) {
    case "half-squared-error":
    case "squared-error":
      return true;
    case "cross-entropy":
    case "binary-cross-entropy":
      return activation === "sigmoid" || activation === "softmax";
    case "hinge":
      return data.every(({ target }) => isOneHot(target));
  }
}

function reductionSwitch({ reduction: current }: Training, words: WhatIfWords): ChangeSwitch {
  const options = optionsOf(["sum", "mean"] as const, current, {
    label: (reduction) => words.options.reduction[reduction],
    change: (reduction) => ({ kind: "reduction", reduction }),
  });
  return { name: "reduction", label: words.switches.reduction, options };
}

function optimizerSwitch({ name: current }: Optimizer, words: WhatIfWords): ChangeSwitch {
  const options = optionsOf(optimizerNames, current, {
    label: (name) => words.options.optimizer[name],
    change: (name) => ({ kind: "optimizer", name }),
  });
  return { name: "optimizer", label: words.switches.optimizer, options };
}

/** The composite gates of a program, each to be kept whole or opened; none in a network. */
export function gateSwitches(document: Document, words: WhatIfWords = whatIfWords): ChangeSwitch[] {
  if (document.kind === "network") return [];
  return compositeGates
    .filter((gate) => callsGate(document.program, gate))
    .map((gate) => gateSwitch(document, gate, words));
}

function callsGate(program: string, gate: CompositeGate): boolean {
  return [...programFunctions]
    .filter(([, { operation }]) => operation === gate)
    .some(([name]) => new RegExp(`(?<![\\p{L}\\d_])${name}\\s*\\(`, "u").test(program));
}

function gateSwitch(
  { group }: ExpressionDocument,
  gate: CompositeGate,
  words: WhatIfWords,
): ChangeSwitch {
  const options = optionsOf([true, false], group.includes(gate), {
    label: words.options.gate,
    change: (whole) => ({ kind: "group", gate, whole }),
  });
  return { name: `gate-${gate}`, label: words.switches.gate(gate), options };
}

function roundingSwitch(
  current: Rounding | null,
  original: Rounding | null,
  { switches, options: { rounding: words } }: WhatIfWords,
): ChangeSwitch {
  const offers: [string, Rounding | null][] = [
    [words.none, null],
    [words.original, original],
    ...carriedDigits.map((digits): [string, Rounding] => [
      words.carried(digits),
      { carry: "rounded", decimals: null, digits, figures: {} },
    ]),
    [words.other, current],
  ];
  const options = offers
    .filter(([, one], index) => offers.findIndex(([, other]) => isSame(one, other)) === index)
    .map(([label, rounding]): ChangeOption => ({
      label,
      change: { kind: "rounding", rounding },
      current: isSame(rounding, current),
    }));
  return { name: "rounding", label: switches.rounding, options };
}

function isSame(one: Rounding | null, other: Rounding | null): boolean {
  return fieldDifferences(one, other).length === 0;
}

interface Choice<Value> {
  readonly label: (value: Value) => string;
  readonly change: (value: Value) => Change;
}

function optionsOf<Value>(
  values: readonly Value[],
  current: Value,
  { label, change }: Choice<Value>,
): ChangeOption[] {
  return values.map((value) => ({
    label: label(value),
    change: change(value),
    current: value === current,
  }));
}
