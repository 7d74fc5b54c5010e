import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { variants } from "#lib/document/variants.ts";
import { examples } from "#lib/examples/registry.ts";
import { allResults } from "#lib/explanations/blanks.ts";
import { writeSheet } from "#lib/explanations/worksheet.ts";
import type { Finding } from "./finding.ts";
import { median } from "./ratio.ts";

const worksheets = 1_000;
const rounds = 3;

/** A class set of each example, from its seed to the last blank, against solving its documents alone. */
export default function bench(): readonly Finding[] {
  return examples.map(({ name, variants: [edition] }) => {
    const document = readDocument(edition.document);
    const ratios = Array.from({ length: rounds }, (_, round) => {
      const options = { count: worksheets, seed: round + 1 };
      const made = milliseconds(() => {
        for (const variant of variants(document, options))
          writeSheet(solve(variant), { blanks: allResults });
      });
      const set = variants(document, options);
      const solved = milliseconds(() => {
        for (const variant of set) solve(variant);
      });
      return made / solved;
    });
    return {
      name: `1 000 worksheets of ${name}, made / solved`,
      measured: median(ratios),
      target: 10,
      want: "at most",
      unit: "×",
    };
  });
}

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
