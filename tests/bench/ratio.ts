const ROUNDS = 9;
const ROUND_MILLISECONDS = 30;

/** The middle one of some numbers; of an even count, the upper of the two in the middle. */
export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** The number below which a part of some numbers lies. */
export function quantile(numbers: readonly number[], part: number): number {
  const index = Math.min(numbers.length - 1, Math.floor(numbers.length * part));
  const value = numbers.toSorted((a, b) => a - b)[index];
  if (value === undefined) throw new Error("internal: a quantile of no numbers");
  return value;
}

/**
 * How many times as long as `base` a call of `subject` takes: the median of several rounds, in
 * which the two take turns, so that a slow moment of the machine meets both.
 */
export function ratio(subject: () => unknown, base: () => unknown): number {
  const subjectCalls = callsPerRound(subject);
  const baseCalls = callsPerRound(base);
  return median(
    Array.from({ length: ROUNDS }, () => time(subject, subjectCalls) / time(base, baseCalls)),
  );
}

/** Milliseconds a call. */
function time(call: () => unknown, calls: number): number {
  const start = performance.now();
  for (let i = 0; i < calls; i += 1) call();
  return (performance.now() - start) / calls;
}

/** Calls until they fill a round; on the way the compiler warms up. */
function callsPerRound(call: () => unknown): number {
  let calls = 1;
  while (time(call, calls) * calls < ROUND_MILLISECONDS) calls *= 2;
  return calls;
}
