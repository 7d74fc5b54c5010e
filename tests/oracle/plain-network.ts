import type { NetworkResult } from "#lib/document/result.ts";
import type { ActivationName, Layer, LossName } from "#lib/engine/network/network.ts";
import { batches, updatesPerEpoch } from "#lib/engine/network/batches.ts";
import type { Optimizer } from "#lib/engine/optimizers/optimizer.ts";
import type { Schedule } from "#lib/engine/optimizers/schedule.ts";
import type { Problem } from "../engine/network/random-problem.ts";

/** Backpropagation in plain loops, as a textbook's program has it: no expression, no trace. */
export function trainPlainly(problem: Problem): NetworkResult {
  const { data, network, training } = problem;
  const layers = network.layers.map((layer) => new PlainLayer(layer));
  const [firstExample] = data;
  if (!firstExample) throw new Error("there is no example");
  const first = pass(problem, layers, firstExample);
  const losses = (): number =>
    data.reduce((sum, example) => sum + pass(problem, layers, example).loss, 0);
  const initialLoss = losses();

  const plan = { count: data.length, ...training };
  const drawn = batches(plan);
  for (let done = 0; done < training.epochs * updatesPerEpoch(plan); done += 1) {
    const { epoch, examples } = drawn.next().value;
    const passes = examples.flatMap((index) => {
      const example = data[index];
      return example ? [pass(problem, layers, example)] : [];
    });
    const rate = training.optimizer.learningRate * lowered(training.schedule, epoch);
    layers.forEach((layer, l) => {
      layer.update(
        passes.map((each) => each.layers[l] ?? nothing()),
        { ...training, optimizer: { ...training.optimizer, learningRate: rate } },
        done + 1,
      );
    });
  }
  return {
    first,
    initialLoss,
    finalLoss: losses(),
    parameters: layers.map(({ biases, weights }) => ({ weights, biases })),
  };
}

type Pass = NetworkResult["first"];
type LayerPass = Pass["layers"][number];

function pass(
  { network }: Problem,
  layers: readonly PlainLayer[],
  { input, target }: Problem["data"][number],
): Pass {
  const inputs: (readonly number[])[] = [input];
  const nets: number[][] = [];
  for (const [l, layer] of layers.entries()) {
    const net = layer.netInputs(inputs[l] ?? []);
    nets.push(net);
    inputs.push(layer.outputs(net));
  }
  const outputs = inputs.at(-1) ?? [];
  let gradient = lossGradient(network.loss, outputs, target);
  const passes: LayerPass[] = [];
  for (let l = layers.length - 1; l >= 0; l -= 1) {
    const [layer = nothing(), net = nothing(), below = nothing()] = [layers[l], nets[l], inputs[l]];
    const delta = layer.errorTerms(net, gradient);
    passes.unshift({
      netInput: net,
      output: inputs[l + 1] ?? [],
      delta,
      weightGradient: delta.map((each) => below.map((o) => each * o)),
      biasGradient: layer.perBias(delta),
    });
    gradient = below.map((_, from) => sum(delta.map((d, j) => d * at(layer.weights[j], from))));
  }
  return { loss: lossOf(network.loss, outputs, target), layers: passes };
}

class PlainLayer {
  readonly weights: number[][];
  biases: number[] | number | null;
  readonly #activation: ActivationName;
  readonly #alpha: number;
  readonly #steppers: PlainStepper[] = [];

  constructor({ activation, alpha, biases, weights }: Layer) {
    this.#activation = activation;
    this.#alpha = alpha;
    this.weights = weights.map((row) => [...row]);
    this.biases = typeof biases === "number" || biases === null ? biases : [...biases];
  }

  netInputs(inputs: readonly number[]): number[] {
    return this.weights.map((row, j) => {
      const weighted = row.map((weight, i) => weight * at(inputs, i));
      if (this.biases === null) return sum(weighted);
      return sum([...weighted, typeof this.biases === "number" ? this.biases : at(this.biases, j)]);
    });
  }

  outputs(net: readonly number[]): number[] {
    if (this.#activation !== "softmax") return net.map((z) => this.#output(z));
    const largest = Math.max(...net);
    const exponentials = net.map((z) => Math.exp(z - largest));
    return exponentials.map((each) => each / sum(exponentials));
  }

  errorTerms(net: readonly number[], gradient: readonly number[]): number[] {
    if (this.#activation !== "softmax") return net.map((z, j) => at(gradient, j) * this.#slope(z));
    const outputs = this.outputs(net);
    return outputs.map((own, k) =>
      sum(outputs.map((o, j) => at(gradient, j) * o * ((j === k ? 1 : 0) - own))),
    );
  }

  /** Of the gradients by the net inputs, those by the biases. */
  perBias(delta: readonly number[]): number[] | number | null {
    if (this.biases === null) return null;
    return typeof this.biases === "number" ? sum(delta) : [...delta];
  }

  update(passes: readonly LayerPass[], training: Problem["training"], t: number): void {
    const { optimizer, reduction, trainBiases, weightDecay } = training;
    const share = reduction === "mean" ? 1 / passes.length : 1;
    let parameter = 0;
    const stepped = (value: number, gradient: number): number => {
      const stepper = (this.#steppers[parameter] ??= new PlainStepper());
      parameter += 1;
      return stepper.step(optimizer, value, gradient, t);
    };
    this.weights.forEach((row, j) => {
      row.forEach((weight, i) => {
        const gradient = sum(passes.map((each) => at(each.weightGradient[j], i))) * share;
        row[i] = stepped(weight, gradient + weightDecay * weight);
      });
    });
    if (!trainBiases || this.biases === null) return;
    const biasGradient = (j: number): number =>
      share *
      sum(
        passes.map(({ biasGradient: all }) =>
          typeof all === "number" ? all : at(all ?? undefined, j),
        ),
      );
    this.biases =
      typeof this.biases === "number"
        ? stepped(this.biases, biasGradient(0))
        : this.biases.map((bias, j) => stepped(bias, biasGradient(j)));
  }

  #output(z: number): number {
    switch (this.#activation) {
      case "identity":
      case "softmax":
        return z;
      case "sigmoid":
        return 1 / (1 + Math.exp(-z));
      case "tanh":
        return Math.tanh(z);
      case "relu":
        return Math.max(0, z);
      case "leaky-relu":
        return z > 0 ? z : this.#alpha * z;
      case "elu":
        return z > 0 ? z : this.#alpha * (Math.exp(z) - 1);
      case "softplus":
        return Math.log(1 + Math.exp(z));
      case "arctan":
        return Math.atan(z);
      case "step":
        return z >= 0 ? 1 : 0;
      case "sign":
        return Math.sign(z);
    }
  }

  #slope(z: number): number {
    switch (this.#activation) {
      case "identity":
      case "softmax":
        return 1;
      case "sigmoid":
        return Math.exp(-z) / (1 + Math.exp(-z)) ** 2;
      case "tanh":
        return 1 / Math.cosh(z) ** 2;
      case "relu":
        return z > 0 ? 1 : 0;
      case "leaky-relu":
        return z > 0 ? 1 : this.#alpha;
      case "elu":
        return z > 0 ? 1 : this.#alpha * Math.exp(z);
      case "softplus":
        return 1 / (1 + Math.exp(-z));
      case "arctan":
        return 1 / (1 + z * z);
      case "step":
      case "sign":
        return 0;
    }
  }
}

/** What an optimiser does with one parameter. */
class PlainStepper {
  #a = 0;
  #b = 0;

  step(optimizer: Optimizer, x: number, g: number, t: number): number {
    const eta = optimizer.learningRate;
    switch (optimizer.name) {
      case "sgd":
        return x - eta * g;
      case "momentum":
        this.#a = optimizer.momentum * this.#a - eta * g;
        return x + this.#a;
      case "nesterov": {
        const before = this.#a;
        this.#a = optimizer.momentum * before - eta * g;
        return x - optimizer.momentum * before + (1 + optimizer.momentum) * this.#a;
      }
      case "adagrad":
        this.#a += g * g;
        return x - (eta * g) / root(this.#a, optimizer);
      case "rmsprop":
        this.#a = optimizer.decay * this.#a + (1 - optimizer.decay) * g * g;
        return x - (eta * g) / root(this.#a, optimizer);
      case "adam": {
        const { beta1, beta2, biasCorrection } = optimizer;
        this.#a = beta1 * this.#a + (1 - beta1) * g;
        this.#b = beta2 * this.#b + (1 - beta2) * g * g;
        const [m, v] = biasCorrection
          ? [this.#a / (1 - beta1 ** t), this.#b / (1 - beta2 ** t)]
          : [this.#a, this.#b];
        return x - (eta * m) / root(v, optimizer);
      }
    }
  }
}

function root(
  c: number,
  { epsilon, epsilonPlacement }: { epsilon: number; epsilonPlacement: "outside" | "inside" },
): number {
  return epsilonPlacement === "outside" ? Math.sqrt(c) + epsilon : Math.sqrt(c + epsilon);
}

function lossOf(loss: LossName, o: readonly number[], t: readonly number[]): number {
  switch (loss) {
    case "half-squared-error":
      return sum(o.map((each, j) => 0.5 * (at(t, j) - each) ** 2));
    case "squared-error":
      return sum(o.map((each, j) => (at(t, j) - each) ** 2));
    case "cross-entropy":
      return -sum(o.map((each, j) => timesLog(at(t, j), each)));
    case "binary-cross-entropy":
      return -sum(o.map((each, j) => timesLog(at(t, j), each) + timesLog(1 - at(t, j), 1 - each)));
    case "hinge":
      return sum(o.map((each, j) => (at(t, j) === 1 ? 0 : Math.max(0, each - right(o, t) + 1))));
  }
}

function lossGradient(loss: LossName, o: readonly number[], t: readonly number[]): number[] {
  switch (loss) {
    case "half-squared-error":
      return o.map((each, j) => each - at(t, j));
    case "squared-error":
      return o.map((each, j) => 2 * (each - at(t, j)));
    case "cross-entropy":
      return o.map((each, j) => -at(t, j) / each);
    case "binary-cross-entropy":
      return o.map((each, j) => -at(t, j) / each + (1 - at(t, j)) / (1 - each));
    case "hinge": {
      const short = o.map((each, j) => {
        const missing = each - right(o, t) + 1;
        return at(t, j) === 1 || missing < 0 ? 0 : missing === 0 ? 0.5 : 1;
      });
      return short.map((each, j) => (at(t, j) === 1 ? -sum(short) : each));
    }
  }
}

/** The score of the right class. */
function right(o: readonly number[], t: readonly number[]): number {
  return at(o, t.indexOf(1));
}

function timesLog(x: number, y: number): number {
  return x === 0 ? 0 : x * Math.log(y);
}

function lowered(schedule: Schedule | null, epoch: number): number {
  switch (schedule?.name) {
    case "step":
      return schedule.factor ** Math.floor(epoch / schedule.every);
    case "exponential":
      return Math.exp(-schedule.rate * epoch);
    case "inverse-time":
      return 1 / (1 + schedule.rate * epoch);
    case undefined:
      return 1;
  }
}

function sum(terms: readonly number[]): number {
  return terms.reduce((total, term) => total + term, 0);
}

function at(list: readonly number[] | undefined, index: number): number {
  return list?.[index] ?? NaN;
}

function nothing(): never {
  throw new Error("there is no such layer");
}
