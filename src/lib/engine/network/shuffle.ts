/**
 * The items in one new order after another, the same for the same seed: Durstenfeld's shuffle
 * (CACM Algorithm 235, 1964) over the generator mulberry32.
 */
export function* shuffled<T>(items: readonly T[], seed: number): Generator<T[], never> {
  const random = mulberry32(seed);
  for (;;) {
    const order = [...items];
    for (let last = order.length - 1; last > 0; last -= 1) {
      const chosen = Math.floor(random() * (last + 1));
      const swap = order.splice(chosen, 1, ...order.slice(last, last + 1));
      order.splice(last, 1, ...swap);
    }
    yield order;
  }
}

/** Numbers in [0, 1): Tommy Ettinger's 32-bit generator, public domain; good enough to order examples by. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
