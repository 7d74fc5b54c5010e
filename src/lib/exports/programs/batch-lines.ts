import type { Model } from "#lib/document/model.ts";
import { indented } from "#lib/exports/programs/program.ts";

/**
 * A loop over epochs and batches.
 *
 * @param body what is done with `batch`, a list of rows, in `epoch`, counted from 0
 */
export function batchLines({ data, training }: Model, body: readonly string[]): readonly string[] {
  const { epochs, batchSize, shuffle } = training;
  const count = data.length;
  return [
    ...(shuffle ? shuffling(shuffle.seed) : []),
    `for epoch in range(${epochs}):`,
    ...indented([
      `order = ${shuffle ? `shuffled(${count})` : `list(range(${count}))`}`,
      `for start in range(0, ${count}, ${batchSize}):`,
      ...indented([`batch = order[start:start + ${batchSize}]`, ...body]),
    ]),
  ];
}

/** The order in which the examples come, as the example's seed gives it everywhere. */
function shuffling(seed: number): readonly string[] {
  return [
    `state = ${seed}`,
    "",
    "",
    "def random():",
    '    """Tommy Ettinger\'s mulberry32: a number in [0, 1)."""',
    "    global state",
    "    state = (state + 0x6D2B79F5) & 0xFFFFFFFF",
    "    mixed = ((state ^ (state >> 15)) * (1 | state)) & 0xFFFFFFFF",
    "    mixed ^= (mixed + ((mixed ^ (mixed >> 7)) * (61 | mixed) & 0xFFFFFFFF)) & 0xFFFFFFFF",
    "    return (mixed ^ (mixed >> 14)) / 4294967296",
    "",
    "",
    "def shuffled(count):",
    '    """Durstenfeld\'s shuffle."""',
    "    order = list(range(count))",
    "    for last in range(count - 1, 0, -1):",
    "        chosen = int(random() * (last + 1))",
    "        order[last], order[chosen] = order[chosen], order[last]",
    "    return order",
    "",
    "",
  ];
}
