import type { Convention } from "#lib/engine/network/convention.ts";
import type { NumberedLayer } from "#lib/engine/network/forward-pass.ts";
import type { ActivationName, LossName } from "#lib/engine/network/network.ts";

/** Functions that NumPy lacks. */
export type Helper = "sigmoid" | "softmax" | "xlogy";

export const layerHelpers: Readonly<Record<Helper, readonly string[]>> = {
  sigmoid: ["def sigmoid(z):", "    return 1 / (1 + np.exp(-z))"],
  softmax: [
    "def softmax(z):",
    "    powers = np.exp(z - z.max(axis=1, keepdims=True))",
    "    return powers / powers.sum(axis=1, keepdims=True)",
  ],
  xlogy: [
    "def xlogy(x, y):",
    '    """x ln y, and 0 where x is 0."""',
    "    return x * np.log(np.where(x == 0, 1.0, y))",
  ],
};

/** The output of a layer, of the variable that holds its net inputs. */
export function outputCode(activation: ActivationName, net: string, alpha: string): string {
  switch (activation) {
    case "identity":
      return net;
    case "sigmoid":
    case "softmax":
      return `${activation}(${net})`;
    case "tanh":
      return `np.tanh(${net})`;
    case "relu":
      return `np.maximum(${net}, 0.0)`;
    case "leaky-relu":
      return `np.where(${net} > 0, ${net}, ${alpha} * ${net})`;
    case "elu":
      return `np.where(${net} > 0, ${net}, ${alpha} * np.expm1(np.minimum(${net}, 0.0)))`;
    case "softplus":
      return `np.logaddexp(${net}, 0.0)`;
    case "arctan":
      return `np.arctan(${net})`;
    case "step":
      return `np.where(${net} >= 0, 1.0, 0.0)`;
    case "sign":
      return `np.sign(${net})`;
  }
}

/** ∂out/∂net of each unit of a layer; `null` where outputs depend on every unit's net input. */
function slopeCode({ activation, number }: NumberedLayer, alpha: string): string | null {
  const [net, out] = [`net${number}`, `out${number}`];
  switch (activation) {
    case "identity":
      return `np.ones_like(${net})`;
    case "sigmoid":
      return `${out} * (1 - ${out})`;
    case "tanh":
      return `1 - ${out}**2`;
    case "relu":
      return `np.where(${net} > 0, 1.0, 0.0)`;
    case "leaky-relu":
      return `np.where(${net} > 0, 1.0, ${alpha})`;
    case "elu":
      return `np.where(${net} > 0, 1.0, ${out} + ${alpha})`;
    case "softplus":
      return `sigmoid(${net})`;
    case "arctan":
      return `1 / (1 + ${net}**2)`;
    case "step":
    case "sign":
      return `np.zeros_like(${net})`;
    case "softmax":
      return null;
  }
}

/** The lines that compute ∂E/∂net of a layer from ∂E/∂out. */
export function deltaLines(layer: NumberedLayer, alpha: string): readonly string[] {
  const { number } = layer;
  const [delta, upstream, out] = [`delta${number}`, `dE_dout${number}`, `out${number}`];
  const slope = slopeCode(layer, alpha);
  return slope === null
    ? [`${delta} = ${out} * (${upstream} - (${upstream} * ${out}).sum(axis=1, keepdims=True))`]
    : [`slope${number} = ${slope}`, `${delta} = ${upstream} * slope${number}`];
}

const total = "E = losses.sum()";

/** The lines that compute the loss E of the outputs `out` for the targets t, summed over the examples. */
export function lossLines(loss: LossName, out: string): readonly string[] {
  switch (loss) {
    case "half-squared-error":
      return [`losses = 0.5 * (t - ${out})**2`, total];
    case "squared-error":
      return [`losses = (t - ${out})**2`, total];
    case "cross-entropy":
      return [`losses = -xlogy(t, ${out})`, total];
    case "binary-cross-entropy":
      return [`losses = -(xlogy(t, ${out}) + xlogy(1 - t, 1 - ${out}))`, total];
    case "hinge":
      return [
        "right = t.argmax(axis=1)[:, None]",
        `margin = ${out} - np.take_along_axis(${out}, right, axis=1) + 1`,
        "np.put_along_axis(margin, right, -1.0, axis=1)  # the right class is not held against itself",
        "losses = np.maximum(margin, 0.0)",
        total,
      ];
  }
}

/**
 * The lines that compute ∂E/∂net of the output layer.
 *
 * @param grain how finely the book works: gate by gate, or in the factors of the chain rule, it
 *   has figures between the loss and the net inputs
 */
export function outputDeltaLines(
  loss: LossName,
  layer: NumberedLayer,
  alpha: string,
  grain: Convention["grain"],
): readonly string[] {
  const [delta, out] = [`delta${layer.number}`, `out${layer.number}`];
  const { activation } = layer;
  // the matched pairs, in which the slope cancels
  if (loss === "cross-entropy" && activation === "softmax" && grain !== "gates")
    return [`${delta} = ${out} * t.sum(axis=1, keepdims=True) - t`];
  if (loss === "binary-cross-entropy" && activation === "sigmoid" && grain === "delta-rule")
    return [`${delta} = ${out} - t`];
  return [...lossGradientLines(loss, layer.number), ...deltaLines(layer, alpha)];
}

function lossGradientLines(loss: LossName, number: number): readonly string[] {
  const [gradient, out] = [`dE_dout${number}`, `out${number}`];
  switch (loss) {
    case "half-squared-error":
      return [`${gradient} = ${out} - t`];
    case "squared-error":
      return [`${gradient} = 2 * (${out} - t)`];
    case "cross-entropy":
      return [`${gradient} = -t / ${out}`];
    case "binary-cross-entropy":
      return [`${gradient} = -t / ${out} + (1 - t) / (1 - ${out})`];
    case "hinge":
      return [
        `${gradient} = np.where(margin > 0, 1.0, np.where(margin == 0, 0.5, 0.0))`,
        `np.put_along_axis(${gradient}, right, -${gradient}.sum(axis=1, keepdims=True), axis=1)`,
      ];
  }
}

/** The helpers that the layers and the loss call, each once. */
export function helpersOf(layers: readonly NumberedLayer[], loss: LossName): readonly Helper[] {
  const activations = new Set(layers.map(({ activation }) => activation));
  const logarithmic = loss === "cross-entropy" || loss === "binary-cross-entropy";
  return [
    ...(activations.has("sigmoid") || activations.has("softplus") ? (["sigmoid"] as const) : []),
    ...(activations.has("softmax") ? (["softmax"] as const) : []),
    ...(logarithmic ? (["xlogy"] as const) : []),
  ];
}
