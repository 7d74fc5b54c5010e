/** Whether a target names one class: a single 1, and 0 for all others. */
export function isOneHot(target: readonly number[]): boolean {
  const ones = target.filter((each) => each === 1).length;
  const zeros = target.filter((each) => each === 0).length;
  return ones === 1 && zeros === target.length - 1;
}
