/** One figure of a benchmark, held against the one to reach. */
export interface Finding {
  readonly name: string;
  readonly measured: number;
  readonly target: number;
  /** On which side of the target the figure has to lie. */
  readonly want: "at most" | "at least";
  /** `×` for a ratio of two times taken in the same run. */
  readonly unit: "×" | "kB" | "ms" | "%" | "";
}

/** What a `*.bench.ts` file exports as its default. */
export type Bench = () => readonly Finding[] | Promise<readonly Finding[]>;

export function isMet({ measured, target, want }: Finding): boolean {
  return want === "at most" ? measured <= target : measured >= target;
}
