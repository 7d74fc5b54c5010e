import { extremum } from "#lib/engine/operations/extremum.ts";

/** max(x, y). The max gate routes: the larger input gets the whole gradient; a tie is halved, as PyTorch does. */
export const max = extremum(Math.max, ">");
