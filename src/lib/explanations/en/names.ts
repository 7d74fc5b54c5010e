import type { OperationName } from "#lib/engine/expression/expression.ts";
import type { ActivationName, LossName } from "#lib/engine/network/network.ts";
import type { Optimizer } from "#lib/engine/optimizers/optimizer.ts";

export const activationNames: Readonly<Record<ActivationName, string>> = {
  identity: "identity",
  sigmoid: "sigmoid",
  tanh: "tanh",
  relu: "ReLU",
  "leaky-relu": "leaky ReLU",
  elu: "ELU",
  softplus: "softplus",
  arctan: "arctan",
  step: "step function",
  sign: "sign function",
  softmax: "softmax",
};

export const lossNames: Readonly<Record<LossName, string>> = {
  "half-squared-error": "half the squared error",
  "squared-error": "squared error",
  "cross-entropy": "cross-entropy",
  "binary-cross-entropy": "binary cross-entropy",
  hinge: "hinge loss",
};

export const optimizerNames: Readonly<Record<Optimizer["name"], string>> = {
  sgd: "plain gradient descent",
  momentum: "momentum",
  nesterov: "Nesterov momentum",
  adagrad: "AdaGrad",
  rmsprop: "RMSprop",
  adam: "Adam",
};

export const gateNames: Readonly<Record<OperationName, string>> = {
  add: "add gate",
  subtract: "subtract gate",
  multiply: "multiply gate",
  divide: "divide gate",
  negate: "negate gate",
  power: "power gate",
  exp: "exp gate",
  log: "ln gate",
  xlogy: "x ln y gate",
  sqrt: "square root gate",
  sin: "sine gate",
  cos: "cosine gate",
  tan: "tangent gate",
  tanh: "tanh gate",
  atan: "arctan gate",
  abs: "absolute value gate",
  sign: "sign gate",
  max: "max gate",
  min: "min gate",
  step: "step gate",
  relu: "ReLU gate",
  "leaky-relu": "leaky ReLU gate",
  elu: "ELU gate",
  sigmoid: "sigmoid gate",
  softplus: "softplus gate",
  softmax: "softmax gate",
};
