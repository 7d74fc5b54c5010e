import { binding, prefixed, type Box, type Edge } from "#lib/notation/tex-box.ts";

interface Join {
  readonly tex: string;
  readonly width: number;
}

const together: Join = { tex: "", width: 0 };
const thin: Join = { tex: "\\,", width: 0.4 };
const dot: Join = { tex: " \\cdot ", width: 1.6 };

/** What stands between two factors: symbols stand side by side, numbers take a dot. */
const joins: Readonly<Record<Edge, Readonly<Record<Edge, Join>>>> = {
  digit: { digit: dot, letter: thin, word: thin, bracket: thin, fraction: dot, ratio: dot },
  letter: { digit: dot, letter: thin, word: thin, bracket: together, fraction: dot, ratio: dot },
  word: { digit: dot, letter: dot, word: dot, bracket: dot, fraction: dot, ratio: dot },
  bracket: { digit: dot, letter: thin, word: thin, bracket: together, fraction: dot, ratio: dot },
  fraction: { digit: dot, letter: dot, word: dot, bracket: dot, fraction: dot, ratio: dot },
  // a plain ratio such as ½ stands before its factor as a number of its own
  ratio: { digit: dot, letter: thin, word: thin, bracket: together, fraction: dot, ratio: dot },
};

/** Factors side by side. Each binds at least as a product does. */
export function productBox(factors: readonly Box[]): Box {
  const [first, ...rest] = factors;
  if (!first) throw new Error("internal: a product without factors");
  return rest.reduce(beside, first);
}

function beside(left: Box, right: Box): Box {
  const join = joins[left.right][right.left];
  const breakBefore = join === dot ? "factor" : "never";
  return {
    pieces: [...left.pieces, ...prefixed(join.tex, join.width, right, breakBefore)],
    binds: binding.product,
    left: left.left,
    right: right.right,
    signed: left.signed,
    tall: left.tall || right.tall,
  };
}
