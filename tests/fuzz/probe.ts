import fc from "fast-check";
import type { Subject } from "./subject.ts";

/** What became of one input. */
export interface Answer {
  readonly subject: Subject;
  readonly input: string;
  /** Of the processor: what else runs on the machine does not count. */
  readonly milliseconds: number;
  /** What was thrown and should not have been. */
  readonly error: Error | null;
}

/** Whether an answer is none that a user should get. */
export function isFinding({ subject, error, milliseconds }: Answer): boolean {
  return error !== null || milliseconds > subject.patience;
}

/** Asks once, and a slow answer again: memory may have been tidied in between. */
export async function probe(subject: Subject, input: string): Promise<Answer> {
  let best = await askOnce(subject, input);
  for (let again = 0; again < 3 && best.error === null && isFinding(best); again += 1) {
    const next = await askOnce(subject, input);
    if (next.milliseconds < best.milliseconds) best = next;
  }
  return best;
}

async function askOnce(subject: Subject, input: string): Promise<Answer> {
  const start = processorTime();
  let end = start;
  let error: Error | null = null;
  try {
    await subject.answer(input);
    end = processorTime();
    await subject.afterwards?.(input);
  } catch (thrown) {
    error = thrown instanceof Error ? thrown : new Error(String(thrown));
  }
  return { subject, input, milliseconds: end - start, error };
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** So many inputs are made at once. */
const portion = 500;

/** The answers to random inputs, the same inputs for the same seed; after a few that warm up. */
export async function* answers(
  subject: Subject,
  count: number,
  seed: number,
): AsyncGenerator<Answer> {
  for (const input of fc.sample(subject.inputs, { numRuns: 20, seed: seed + 1 }))
    await askOnce(subject, input);
  for (let done = 0; done < count; done += portion) {
    const numRuns = Math.min(portion, count - done);
    for (const input of fc.sample(subject.inputs, { numRuns, seed: seed + done }))
      yield await probe(subject, input);
  }
}

/** How many inputs of a run each subject gets, by its weight; at least one. */
export function shares(
  subjects: readonly Subject[],
  inputs: number,
): readonly (readonly [Subject, number])[] {
  const total = subjects.reduce((sum, { weight }) => sum + weight, 0);
  return subjects.map((subject) => [
    subject,
    Math.max(1, Math.round((inputs * subject.weight) / total)),
  ]);
}
