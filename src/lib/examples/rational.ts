import { rationalNotes } from "#lib/examples/notes/rational.ts";
import type { WorkedExample } from "#lib/examples/worked-example.ts";
import type { DocumentInput } from "#lib/document/schema.ts";

const expression = {
  chalkgrad: 1,
  kind: "expression",
  title: "f = (x + σ(y)) / (σ(x) + (x + y)²)",
  summary:
    "A function that you would not want to differentiate by hand, staged as in code: eight short lines forwards, eight backwards, and x and y each used more than once.",
  source: {
    text: "T. Elsayed, Neural Networks I, CMPS 460, Qatar University, Spring 2022 (QU-460); after Stanford CS231n, Backpropagation, Intuitions",
    url: "https://cs231n.github.io/optimization-2/",
  },
  notation: "cs231n",
  program: [
    "sigy = sigmoid(y)",
    "num = x + sigy",
    "sigx = sigmoid(x)",
    "xpy = x + y",
    "xpysqr = xpy ^ 2",
    "den = sigx + xpysqr",
    "invden = 1 / den",
    "f = num * invden",
  ].join("\n"),
  inputs: { x: 3, y: -4 },
  group: ["sigmoid"],
  notes: rationalNotes,
} as const satisfies DocumentInput;

export const rational: WorkedExample = {
  name: "rational",
  teaches:
    "Staged backpropagation: keep every intermediate value, go back line by line, and add up the gradients (+=) wherever a variable was used twice.",
  variants: [
    {
      name: "printed",
      label: "Four decimals",
      document: { ...expression, rounding: { decimals: 4 } },
    },
    { name: "exact", label: "Exact", document: expression },
  ],
};
