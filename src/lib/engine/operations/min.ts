import { extremum } from "#lib/engine/operations/extremum.ts";

/** min(x, y): the smaller input gets the whole gradient; a tie is halved, as PyTorch does. */
export const min = extremum(Math.min, "<");
