import { mazurNotes, outputFirstNotes } from "#lib/examples/notes/mazur.ts";
import type { WorkedExample } from "#lib/examples/worked-example.ts";
import type { DocumentInput } from "#lib/document/schema.ts";

const orderErratum =
  "The printed figure comes from updating the output weights before the hidden error terms are computed, the very mistake that the text warns against.";

const net = {
  chalkgrad: 1,
  kind: "network",
  title: "Mazur’s 2-2-2 net",
  summary:
    "Two inputs, two hidden and two output sigmoid units, with one bias shared by each layer: the chain rule written out factor by factor, to nine decimals.",
  source: {
    text: "M. Mazur, A Step by Step Backpropagation Example, 2015; also in S. Vishwajith, MLPs + Backpropagation, CMSC 389A Lecture 3, University of Maryland (UMD-389A)",
    url: "https://mattmazur.com/2015/03/17/a-step-by-step-backpropagation-example/",
  },
  notation: "mazur",
  rounding: { decimals: 9 },
  layers: [
    { units: 2 },
    {
      units: 2,
      activation: "sigmoid",
      weights: [
        [0.15, 0.2],
        [0.25, 0.3],
      ],
      biases: 0.35,
    },
    {
      units: 2,
      activation: "sigmoid",
      weights: [
        [0.4, 0.45],
        [0.5, 0.55],
      ],
      biases: 0.6,
    },
  ],
  loss: "half-squared-error",
  data: [{ input: [0.05, 0.1], target: [0.01, 0.99] }],
  training: { optimizer: { name: "sgd", learningRate: 0.5 }, trainBiases: false },
  notes: mazurNotes,
} as const satisfies DocumentInput;

/** What the source prints of the first update, whatever the order of updates. */
const firstPass = [
  { quantity: "net_h1", value: "0.3775" },
  { quantity: "out_h1", value: "0.593269992" },
  { quantity: "out_h2", value: "0.596884378" },
  { quantity: "out_o1", value: "0.75136507" },
  { quantity: "out_o2", value: "0.772928465" },
  { quantity: "E_o1", value: "0.274811083" },
  { quantity: "E_o2", value: "0.023560026" },
  { quantity: "E_total", value: "0.298371109" },
  { quantity: "dE/dout_o1", value: "0.74136507" },
  { quantity: "dout_o1/dnet_o1", value: "0.186815602" },
  { quantity: "delta_o1", value: "0.138498562" },
  { quantity: "dE/dw5", value: "0.082167041" },
  { quantity: "w5+", value: "0.35891648" },
  { quantity: "w6+", value: "0.408666186" },
  { quantity: "w7+", value: "0.511301270" },
  { quantity: "w8+", value: "0.561370121" },
] as const;

/** The hidden layer, with error terms that are computed before any weight is updated. */
const hiddenPass = [
  { quantity: "dE_o1/dout_h1", value: "0.055399425" },
  {
    quantity: "dE_o2/dout_h1",
    value: "-0.019049119",
    erratum:
      "To nine decimals it is −0.019049118: the last digit that is printed is one too many. The sum that follows, 0.036350306, is right.",
  },
  { quantity: "dE/dout_h1", value: "0.036350306" },
  { quantity: "dout_h1/dnet_h1", value: "0.241300709" },
  { quantity: "dE/dw1", value: "0.000438568" },
  { quantity: "w1+", value: "0.149780716" },
  { quantity: "w2+", value: "0.19956143" },
  { quantity: "w3+", value: "0.24975114" },
  { quantity: "w4+", value: "0.29950229" },
] as const;

const simultaneous = {
  ...net,
  printed: [
    ...firstPass,
    ...hiddenPass,
    {
      quantity: "E_total after 1",
      value: "0.291027924",
      erratum: `The error after one update is 0.291027774. ${orderErratum}`,
    },
    {
      quantity: "E_total after 10000",
      value: "0.0000351085",
      erratum:
        "After 10 000 updates the error is 0.0000351019. The printed figure is the error after 9 999: at the start of round 10 000. Older copies print 0.000035085, which is the error after 10 000 updates with the output weights first.",
    },
    {
      quantity: "out_o1 after 10000",
      value: "0.015912196",
      erratum: `It is 0.015913620. ${orderErratum}`,
    },
    {
      quantity: "out_o2 after 10000",
      value: "0.984065734",
      erratum: `It is 0.984064274. ${orderErratum}`,
    },
  ],
} as const satisfies DocumentInput;

const outputFirst = {
  ...net,
  summary:
    "The classic mistake, on purpose: the output weights are updated before the hidden error terms are computed, so these pick up w5⁺ … w8⁺. It gives the figures that the source prints after one update and for the outputs after 10 000.",
  training: { ...net.training, updateOrder: "output-first" },
  notes: outputFirstNotes,
  printed: [
    ...firstPass,
    { quantity: "E_total after 1", value: "0.291027924" },
    {
      quantity: "E_total after 10000",
      value: "0.0000351085",
      erratum:
        "In this order the error after 10 000 updates is 0.0000350848, which older copies print as 0.000035085. The present figure belongs to the other order, after 9 999 updates: no single run gives all of the source’s figures.",
    },
    { quantity: "out_o1 after 10000", value: "0.015912196" },
    { quantity: "out_o2 after 10000", value: "0.984065734" },
  ],
} as const satisfies DocumentInput;

export const mazur: WorkedExample = {
  name: "mazur",
  teaches:
    "Where each gradient comes from: three factors for an output weight, a sum over two paths for a hidden one. And why all error terms come before all updates.",
  variants: [
    { name: "printed", label: "As printed", document: simultaneous },
    { name: "exact", label: "Exact", document: { ...simultaneous, rounding: null } },
    { name: "output-first", label: "Output weights first", document: outputFirst },
  ],
};
