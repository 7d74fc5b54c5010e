import type { FoldWords } from "#lib/explanations/language.ts";
import { listed, prose } from "#lib/explanations/prose.ts";

/** More than this many are counted, not listed. */
const listedResults = 6;

export const foldWords: FoldWords = {
  likewise: (results) => {
    const shown = results.map(({ symbol, figure }) => prose`${symbol}: ${figure}`);
    if (results.length <= listedResults) return prose`Likewise ${listed(shown)}.`;
    const [first = "", last = ""] = [shown[0], shown.at(-1)];
    return prose`Likewise the next ${String(results.length)}, from ${first} to ${last}.`;
  },
};
