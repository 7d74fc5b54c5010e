/** What a document may ask for at most. Each limit is stated in the message of its fault. */
export const limits = {
  /** Characters of a document's text, and values (numbers, strings, lists, objects) in it. */
  characters: 1_000_000,
  values: 1_000_000,
  /** Entries of any one list or object: beyond it a document is not looked at further. */
  entries: 10_000,
  /** Lists and objects within each other. */
  nesting: 32,
  layers: 16,
  units: 1_024,
  /** Weights and biases of a network. */
  parameters: 20_000,
  examples: 1_000,
  epochs: 100_000,
  iterations: 100_000,
  /** Parameters × examples of a batch: the gradients that one explained update shows. */
  gradients: 200_000,
  /** Parameters × examples × epochs: what training has to compute. */
  work: 100_000_000,
  /** The same where each figure is rounded on the way, line by line. */
  roundedWork: 200_000,
  /** Worksheets of a class set. */
  variants: 1_000,
  decimals: 20,
  digits: 15,
} as const;
