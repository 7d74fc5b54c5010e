import type { DocumentInput } from "#lib/document/schema.ts";

/** Small examples to begin one's own with. */
export interface StartingPoint {
  readonly name: string;
  readonly label: string;
  readonly document: DocumentInput;
}

export const startingPoints = [
  {
    name: "product",
    label: "(x + y) z",
    document: {
      chalkgrad: 1,
      kind: "expression",
      rounding: { digits: 4 },
      program: "f = (x + y) * z",
      inputs: { x: -2, y: 5, z: -4 },
    },
  },
  {
    name: "neuron",
    label: "A neuron and its loss",
    document: {
      chalkgrad: 1,
      kind: "expression",
      rounding: { digits: 4 },
      program: "z = w*x + b\na = sigmoid(z)\nL = (a - t)^2 / 2",
      inputs: { w: 0.6, x: 1, b: 0.9 },
      constants: { t: 0 },
      group: ["sigmoid"],
    },
  },
  {
    name: "regression",
    label: "Least squares, two points",
    document: {
      chalkgrad: 1,
      kind: "expression",
      rounding: { digits: 4 },
      program: "r1 = w*x1 + b - y1\nr2 = w*x2 + b - y2\nL = (r1^2 + r2^2) / 2",
      inputs: { w: 0.5, b: 0 },
      constants: { x1: 1, y1: 2, x2: 3, y2: 3 },
    },
  },
  {
    name: "two-two-one",
    label: "A network of 2, 2 and 1 units",
    document: {
      chalkgrad: 1,
      kind: "network",
      rounding: { digits: 4 },
      layers: [
        { units: 2 },
        {
          units: 2,
          activation: "sigmoid",
          weights: [
            [0.1, 0.3],
            [0.2, 0.4],
          ],
          biases: [0.1, 0.1],
        },
        { units: 1, activation: "sigmoid", weights: [[0.5, 0.6]], biases: [0.2] },
      ],
      loss: "half-squared-error",
      data: [{ input: [1, 0], target: [1] }],
      training: { optimizer: { name: "sgd", learningRate: 0.5 } },
    },
  },
  {
    name: "classifier",
    label: "A classifier with softmax",
    document: {
      chalkgrad: 1,
      kind: "network",
      rounding: { digits: 4 },
      layers: [
        { units: 2 },
        {
          units: 2,
          activation: "relu",
          weights: [
            [0.4, -0.2],
            [0.3, 0.6],
          ],
          biases: [0, 0],
        },
        {
          units: 3,
          activation: "softmax",
          weights: [
            [0.2, 0.5],
            [-0.3, 0.1],
            [0.4, -0.4],
          ],
          biases: [0, 0, 0],
        },
      ],
      loss: "cross-entropy",
      data: [{ input: [1, 0.5], target: [0, 1, 0] }],
      training: { optimizer: { name: "sgd", learningRate: 0.1 } },
    },
  },
] as const satisfies readonly StartingPoint[];
