/** A step, as the quantity that it computes. */
interface Identified {
  readonly id: string;
}

/**
 * Where a reader who was at a step of one telling goes on in another: at the step of the same
 * quantity, or else at that of the nearest one before it. Positions count from 1.
 */
export function samePlace(
  from: readonly Identified[],
  to: readonly Identified[],
  position: number,
): number {
  const reached = from.slice(0, position).reverse();
  for (const { id } of reached) {
    const index = to.findIndex((step) => step.id === id);
    if (index >= 0) return index + 1;
  }
  return 1;
}
