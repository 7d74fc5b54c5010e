import {
  binding,
  breakLevel,
  joinedBy,
  type Box,
  type Edge,
  type Joint,
} from "#lib/notation/tex-box.ts";

const dot = joint(" \\cdot ", 1.6);
const thin = joint("\\,", 0.4);
const together = joint("", 0);

/** Side by side on a line; at the beginning of a line a factor has a dot before it. */
function joint(tex: string, width: number): Joint {
  return { tex, texAtBreak: " \\cdot ", width, breakBefore: breakLevel.factor };
}

/** What stands between two factors: symbols stand side by side, numbers take a dot. */
const joints: Readonly<Record<Edge, Readonly<Record<Edge, Joint>>>> = {
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
  return {
    pieces: [...left.pieces, ...joinedBy(joints[left.right][right.left], right)],
    binds: binding.product,
    left: left.left,
    right: right.right,
    signed: left.signed,
    tall: left.tall || right.tall,
  };
}
