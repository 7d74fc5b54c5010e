import { shuffled } from "#lib/engine/network/shuffle.ts";

/** Which examples an update sees. */
export interface Batch {
  /** Indices into the data, from 0. */
  readonly examples: readonly number[];
  /** Whole epochs done before this update. */
  readonly epoch: number;
}

export interface BatchPlan {
  readonly count: number;
  readonly batchSize: number;
  readonly shuffle: { readonly seed: number } | null;
}

/** How many updates an epoch over `count` examples has; the last may see fewer examples. */
export function updatesPerEpoch({ count, batchSize }: BatchPlan): number {
  return Math.ceil(count / batchSize);
}

/** The batches of epoch after epoch, without end. */
export function* batches(plan: BatchPlan): Generator<Batch, never> {
  const { count, batchSize, shuffle } = plan;
  const inOrder = Array.from({ length: count }, (_, index) => index);
  const orders = shuffle ? shuffled(inOrder, shuffle.seed) : null;
  for (let epoch = 0; ; epoch += 1) {
    const order = orders ? orders.next().value : inOrder;
    for (let start = 0; start < count; start += batchSize)
      yield { examples: order.slice(start, start + batchSize), epoch };
  }
}
