import { mulberry32 } from "#lib/engine/network/mulberry32.ts";

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
