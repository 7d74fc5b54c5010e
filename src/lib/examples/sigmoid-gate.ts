import { oneGateNotes, sigmoidGateNotes } from "#lib/examples/notes/sigmoid-gate.ts";
import type { WorkedExample } from "#lib/examples/worked-example.ts";
import type { DocumentInput } from "#lib/document/schema.ts";

const gate = {
  chalkgrad: 1,
  kind: "expression",
  title: "The sigmoid gate",
  summary:
    "A neuron with two inputs, f = 1/(1 + e^−(w0·x0 + w1·x1 + w2)), taken apart into its gates: each knows only its own derivative, and together they find the whole gradient.",
  source: {
    text: "T. Elsayed, Neural Networks I, CMPS 460, Qatar University, Spring 2022 (QU-460); S. Sarkar, Neural Network, ACM Summer School on NLP and ML, IIT Kharagpur, 2017 (ACM-NLP); after Stanford CS231n, Backpropagation, Intuitions",
    url: "https://cs231n.github.io/optimization-2/",
  },
  notation: "cs231n",
  program: ["p0 = w0 * x0", "p1 = w1 * x1", "s = p0 + p1", "z = s + w2", "f = sigmoid(z)"].join(
    "\n",
  ),
  inputs: { w0: 2, x0: -1, w1: -3, x1: -2, w2: -3 },
  notes: sigmoidGateNotes,
} as const satisfies DocumentInput;

const forward = [
  { quantity: "p0", value: "-2.00" },
  { quantity: "p1", value: "6.00" },
  { quantity: "s", value: "4.00" },
  { quantity: "z", value: "1.00" },
  { quantity: "v1", value: "-1.00" },
  { quantity: "v2", value: "0.37" },
  { quantity: "v3", value: "1.37" },
  { quantity: "f", value: "0.73" },
] as const;

const backward = [
  { quantity: "df/dv3", value: "-0.53" },
  { quantity: "df/dv2", value: "-0.53" },
  { quantity: "df/dv1", value: "-0.20" },
] as const;

const printed = [
  ...forward,
  ...backward,
  { quantity: "df/dz", value: "0.20" },
  { quantity: "df/ds", value: "0.20" },
  { quantity: "df/dp0", value: "0.20" },
  { quantity: "df/dp1", value: "0.20" },
  { quantity: "df/dw0", value: "-0.20" },
  { quantity: "df/dx0", value: "0.39" },
  { quantity: "df/dw1", value: "-0.39" },
  { quantity: "df/dx1", value: "-0.59" },
  { quantity: "df/dw2", value: "0.20" },
] as const;

/** The slides that go on with the rounded 0.2. */
const printedWhenCarried = [
  ...forward,
  ...backward,
  { quantity: "df/dw0", value: "-0.2" },
  { quantity: "df/dx0", value: "0.4" },
  { quantity: "df/dw1", value: "-0.4" },
  { quantity: "df/dx1", value: "-0.6" },
  { quantity: "df/dw2", value: "0.2" },
] as const;

const whole = {
  ...gate,
  summary:
    "The same neuron with σ as one gate. Its derivative is (1 − f)·f, so four backward steps become one, and nothing else changes.",
  group: ["sigmoid"],
  notes: oneGateNotes,
  printed: printed.filter(
    ({ quantity }) => !["v1", "v2", "v3", "df/dv3", "df/dv2", "df/dv1"].includes(quantity),
  ),
} satisfies DocumentInput;

export const sigmoidGate: WorkedExample = {
  name: "sigmoid-gate",
  teaches:
    "Backpropagation is local: a gate multiplies what arrives by its own derivative. Gates can be grouped or split, and the gradient stays the same.",
  variants: [
    {
      name: "printed",
      label: "As printed",
      document: { ...gate, rounding: { decimals: 2 }, printed: [...printed] },
    },
    {
      name: "carried",
      label: "Rounded 0.2 carried on",
      document: {
        ...gate,
        rounding: { carry: "rounded", decimals: 2 },
        printed: [...printedWhenCarried],
      },
    },
    { name: "exact", label: "Exact", document: { ...gate, printed: [...printed] } },
    {
      name: "one-gate",
      label: "σ as one gate",
      document: { ...whole, rounding: { decimals: 2 } },
    },
  ],
};
