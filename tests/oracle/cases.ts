import { readFileSync } from "node:fs";

/** A document and what PyTorch computes for it, in the form of a solution's result. */
export interface OracleCase {
  readonly document: unknown;
  readonly expect: unknown;
}

/** Where the cases are kept, as an address that any working directory can use. */
function readCases(name: string): readonly OracleCase[] {
  return JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), "utf8"));
}

export const expressionCases = readCases("expressions");
export const networkCases = readCases("networks");
export const oracleCases = [...expressionCases, ...networkCases];
