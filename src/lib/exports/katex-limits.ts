/** What a formula may cost, in KaTeX's options: the same wherever it runs. */
export const katexLimits = {
  maxSize: 10,
  // A thin space is a macro, and a unit may have as many inputs as a layer has units.
  maxExpand: 10_000,
} as const;
