import type fc from "fast-check";

/** A part of the program that takes text from anywhere. */
export interface Subject {
  readonly name: string;
  readonly inputs: fc.Arbitrary<string>;
  /** How many inputs it gets of a run, beside the others. */
  readonly weight: number;
  /** How long an answer may take at most, in milliseconds. */
  readonly patience: number;
  /** Answers one input. Anything it throws is a finding: what a text may be refused with is caught. */
  readonly answer: (input: string) => void | Promise<void>;
  /** What follows the answer, takes as long as it takes, and must not throw either. */
  readonly afterwards: ((input: string) => void | Promise<void>) | null;
}

/** What a text may be refused with. */
export type Refusal = abstract new (...parameters: never[]) => Error;

/** Does it, and passes over the errors that are documented. */
export async function unlessRefused(
  refusals: readonly Refusal[],
  act: () => void | Promise<void>,
): Promise<void> {
  try {
    await act();
  } catch (error) {
    const documented =
      error instanceof Error &&
      error.message !== "" &&
      refusals.some((refusal) => error instanceof refusal);
    if (!documented) throw error;
  }
}
