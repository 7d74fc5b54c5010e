import { hanKamberNotes } from "#lib/examples/notes/han-kamber.ts";
import type { WorkedExample } from "#lib/examples/worked-example.ts";
import type { DocumentInput } from "#lib/document/schema.ts";

const net = {
  chalkgrad: 1,
  kind: "network",
  title: "Han & Kamber’s 3-2-1 net",
  summary:
    "Three inputs, two hidden sigmoid units and one output: one forward pass, the error of each unit, and every weight and bias updated once, figure by figure as on paper.",
  source: {
    text: "J. Han and M. Kamber, Data Mining: Concepts and Techniques, the worked example of backpropagation; as printed in Neural Networks: Backpropagation (UT-BP), Spring 2018",
  },
  notation: "han-kamber",
  layers: [
    { units: 3 },
    {
      units: 2,
      activation: "sigmoid",
      weights: [
        [0.2, 0.4, -0.5],
        [-0.3, 0.1, 0.2],
      ],
      biases: [-0.4, 0.2],
    },
    { units: 1, activation: "sigmoid", weights: [[-0.3, -0.2]], biases: [0.1] },
  ],
  loss: "half-squared-error",
  data: [{ input: [1, 0, 1], target: [1] }],
  training: { optimizer: { name: "sgd", learningRate: 0.9 } },
  printed: [
    { quantity: "I4", value: "-0.7" },
    { quantity: "O4", value: "0.332" },
    { quantity: "I5", value: "0.1" },
    { quantity: "O5", value: "0.525" },
    {
      quantity: "I6",
      value: "-0.105",
      erratum:
        "The line in UT-BP puts in 0.1 as the output of unit 5. That is its net input; its output is 0.525, and with 0.525 you get the −0.105 that is printed.",
    },
    { quantity: "O6", value: "0.474" },
    {
      quantity: "Err6",
      value: "0.1311",
      erratum:
        "A derivation in UT-BP differentiates (T − O)² to −2(T − O) and later drops the 2. With the error ½(T − O)² there is no 2 to drop, and the printed 0.1311 follows.",
    },
    { quantity: "Err5", value: "-0.0065" },
    { quantity: "Err4", value: "-0.0087" },
    { quantity: "w46+", value: "-0.261" },
    { quantity: "w56+", value: "-0.138" },
    { quantity: "w14+", value: "0.192" },
    {
      quantity: "w15+",
      value: "-0.306",
      erratum:
        "UT-BP labels this line w1,6. There is no wire from unit 1 to unit 6: it is w1,5, from unit 1 to unit 5.",
    },
    { quantity: "w24+", value: "0.4" },
    { quantity: "w25+", value: "0.1" },
    { quantity: "w34+", value: "-0.508" },
    { quantity: "w35+", value: "0.194" },
    { quantity: "theta6+", value: "0.218" },
    { quantity: "theta5+", value: "0.194" },
    { quantity: "theta4+", value: "-0.408" },
  ],
  notes: hanKamberNotes,
} as const satisfies DocumentInput;

/** At full precision one printed figure comes out otherwise. */
const roundedAway = {
  quantity: "Err6",
  value: "0.1311",
  erratum:
    "The source goes on with rounded figures, and 0.474 · (1 − 0.474)² is 0.1311. Without rounding on the way it is 0.1312.",
};

export const hanKamber: WorkedExample = {
  name: "han-kamber",
  teaches:
    "The whole round by the delta rule, small enough to do with a pocket calculator: net input, output, error term, update.",
  variants: [
    {
      name: "printed",
      label: "As printed",
      document: {
        ...net,
        rounding: { carry: "rounded", decimals: { forward: 3, loss: 3, error: 4, update: 3 } },
      },
    },
    {
      name: "exact",
      label: "Exact",
      document: {
        ...net,
        printed: net.printed.map((figure) =>
          figure.quantity === roundedAway.quantity ? roundedAway : figure,
        ),
      },
    },
  ],
};
