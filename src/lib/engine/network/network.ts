export const activationNames = [
  "identity",
  "sigmoid",
  "tanh",
  "relu",
  "leaky-relu",
  "elu",
  "softplus",
  "arctan",
  "step",
  "sign",
  "softmax",
] as const;
export type ActivationName = (typeof activationNames)[number];

export const lossNames = [
  "half-squared-error",
  "squared-error",
  "cross-entropy",
  "binary-cross-entropy",
  "hinge",
] as const;
export type LossName = (typeof lossNames)[number];

/** A dense layer: net input = weights · (output of the layer before) + biases. */
export interface Layer {
  readonly units: number;
  readonly activation: ActivationName;
  /** The parameter of leaky-relu (default 0.01) and elu (default 1). */
  readonly alpha: number;
  /** units × units of the layer before; row j holds the weights into unit j. */
  readonly weights: readonly (readonly number[])[];
  /** One a unit, one number shared by the whole layer, or none. */
  readonly biases: readonly number[] | number | null;
}

export interface Network {
  /** The number of input units. */
  readonly inputs: number;
  readonly layers: readonly Layer[];
  readonly loss: LossName;
}

/** One training example: `inputs` numbers in, as many targets as the last layer has units. */
export interface Example {
  readonly input: readonly number[];
  readonly target: readonly number[];
}
