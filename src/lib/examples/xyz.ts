import { xyzNotes } from "#lib/examples/notes/xyz.ts";
import type { WorkedExample } from "#lib/examples/worked-example.ts";
import type { DocumentInput } from "#lib/document/schema.ts";

const graph = {
  chalkgrad: 1,
  kind: "expression",
  title: "f = (x + y)·z",
  summary:
    "The smallest graph with something to see: an add gate that feeds a multiply gate, walked forwards for the value and backwards for the gradient.",
  source: {
    text: "T. Elsayed, Neural Networks I, CMPS 460, Qatar University, Spring 2022 (QU-460); S. Sarkar, Neural Network, ACM Summer School on NLP and ML, IIT Kharagpur, 2017 (ACM-NLP); after Stanford CS231n, Backpropagation, Intuitions",
    url: "https://cs231n.github.io/optimization-2/",
  },
  notation: "cs231n",
  program: "q = x + y\nf = q * z",
  inputs: { x: -2, y: 5, z: -4 },
  printed: [
    { quantity: "q", value: "3" },
    { quantity: "f", value: "-12" },
    { quantity: "df/dq", value: "-4" },
    { quantity: "df/dz", value: "3" },
    { quantity: "df/dx", value: "-4" },
    {
      quantity: "df/dy",
      value: "-4",
      erratum:
        "One slide of ACM-NLP heads the chain rule for y with ∂f/∂x. It is ∂f/∂y; both happen to be −4, since an add gate hands the same gradient to each of its inputs.",
    },
  ],
  notes: xyzNotes,
} as const satisfies DocumentInput;

export const xyz: WorkedExample = {
  name: "xyz",
  teaches: "Local gradient times upstream gradient: add gates distribute, multiply gates switch.",
  variants: [
    { name: "printed", label: "As printed", document: { ...graph, rounding: { decimals: 2 } } },
    { name: "exact", label: "Exact", document: graph },
  ],
};
