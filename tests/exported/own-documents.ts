/** What no example and no oracle has: gates that stay whole, batches in the mistaken order, and the like. */

const twoByTwo = {
  chalkgrad: 1,
  kind: "network",
  layers: [
    { units: 2 },
    {
      units: 2,
      activation: "sigmoid",
      weights: [
        [0.1, 0.2],
        [0.3, -0.4],
      ],
      biases: [0.1, 0.2],
    },
    {
      units: 2,
      activation: "sigmoid",
      weights: [
        [0.5, -0.2],
        [0.3, 0.4],
      ],
      biases: 0.3,
    },
  ],
  data: [
    { input: [1, -0.5], target: [0, 1] },
    { input: [0.2, 0.5], target: [1, 0] },
    { input: [-0.3, 0.1], target: [0, 0] },
  ],
} as const;

const adam = { name: "adam", learningRate: 0.1 } as const;

const deep = {
  chalkgrad: 1,
  kind: "network",
  layers: [
    { units: 2 },
    {
      units: 3,
      activation: "softmax",
      weights: [
        [0.1, 0.2],
        [0.3, -0.4],
        [0.2, 0.7],
      ],
    },
    {
      units: 2,
      activation: "relu",
      weights: [
        [0.5, -0.2, 0.1],
        [0.3, 0.4, 0.2],
      ],
      biases: 0.1,
    },
    {
      units: 3,
      activation: "softmax",
      weights: [
        [0.5, -0.2],
        [0.3, 0.4],
        [0.1, 0.9],
      ],
    },
  ],
  loss: "cross-entropy",
  data: [
    { input: [1, -0.5], target: [0, 1, 0] },
    { input: [0.3, 0.4], target: [0.2, 0.3, 0.1] },
  ],
} as const;

const gates = {
  chalkgrad: 1,
  kind: "expression",
  program: "f = sigmoid(w0*x0 + w1*x1 + w2) * x0 / (x1 + x0^2)",
  inputs: { w0: 2, x0: -1, w1: -3, x1: -2, w2: -3 },
} as const;

const forks = {
  chalkgrad: 1,
  kind: "expression",
  program: "q = max(x, y)\nf = q * x + relu(y - x) + min(x, z) * q + x * x",
  inputs: { x: 2, y: -1, z: 3, unused: 1 },
} as const;

const trainings = [
  { optimizer: adam, batchSize: 2, reduction: "mean", weightDecay: 0.1, epochs: 2 },
  { optimizer: adam, batchSize: 2, updateOrder: "output-first", reduction: "mean" },
  { optimizer: { ...adam, name: "nesterov" }, shuffle: { seed: 3 }, epochs: 2 },
  { optimizer: { ...adam, name: "momentum", momentum: 0 }, epochs: 2 },
  {
    optimizer: { ...adam, name: "momentum" },
    shuffle: { seed: 4 },
    updateOrder: "output-first",
    epochs: 2,
  },
  {
    optimizer: { ...adam, name: "rmsprop" },
    schedule: { name: "exponential", rate: 0.1 },
    batchSize: 3,
    trainBiases: false,
  },
] as const;

/** Documents, each as often as there are notations, so that each is worked out in every one. */
export const ownDocuments: readonly unknown[] = [
  ...trainings.map((training) => ({ ...twoByTwo, training })),
  { ...deep, training: { batchSize: 2 } },
  { ...deep, training: { optimizer: adam, epochs: 2 } },
  gates,
  { ...gates, group: ["sigmoid"] },
  forks,
  { ...forks, training: { optimizer: adam, iterations: 3 } },
  { ...forks, training: { optimizer: { ...adam, name: "momentum" }, iterations: 1 } },
  { chalkgrad: 1, kind: "expression", program: "f = 2 + 3", inputs: { x: 2 } },
].flatMap((document) => Array.from({ length: 5 }, () => document));
