/**
 * Makes sure that there are the programs that tests need beside Node, or fails and says what to do:
 * `tsx scripts/ensure-programs.ts tex pdf`.
 */
import { spawnSync } from "node:child_process";
import { debian, fetchFrom, isRoot } from "./fetch-from.ts";

interface Need {
  readonly what: string;
  /** Succeed when it is there. */
  readonly checks: readonly (readonly [string, ...string[]])[];
  /** Debian's packages that bring it. */
  readonly packages: readonly string[];
}

const NEEDS: ReadonlyMap<string, Need> = new Map([
  [
    "tex",
    {
      what: "pdfLaTeX with amsmath, longtable, hyperref and TikZ (TeX Live)",
      checks: [
        ["pdflatex", "--version"],
        ["kpsewhich", "amsmath.sty"],
        ["kpsewhich", "longtable.sty"],
        ["kpsewhich", "hyperref.sty"],
        ["kpsewhich", "xcolor.sty"],
        ["kpsewhich", "tikz.sty"],
      ],
      packages: ["texlive-latex-base", "texlive-latex-recommended", "texlive-pictures"],
    },
  ],
  [
    "pdf",
    {
      what: "pdftotext, pdfinfo and pdftoppm (Poppler)",
      checks: [
        ["pdftotext", "-v"],
        ["pdfinfo", "-v"],
        ["pdftoppm", "-v"],
      ],
      packages: ["poppler-utils"],
    },
  ],
  [
    "python",
    {
      what: "Python 3 with NumPy and PyTorch",
      // Debian's own may not be the first on the path
      checks: [
        [
          "sh",
          "-c",
          "python3 -c 'import numpy, torch' || /usr/bin/python3 -c 'import numpy, torch'",
        ],
      ],
      packages: ["python3-numpy", "python3-torch"],
    },
  ],
]);

function succeeds([command, ...args]: readonly [string, ...string[]]): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

const isMissing = ({ checks }: Need): boolean => !checks.every(succeeds);

function ensure(needs: readonly Need[]): boolean {
  const missing = needs.filter(isMissing);
  if (missing.length === 0) return true;
  console.log(`Missing: ${missing.map(({ what }) => what).join("; ")}.`);
  if (isRoot) fetchFrom(debian(missing.flatMap(({ packages }) => packages)));
  const lacking = missing.filter(isMissing);
  for (const { what, packages } of lacking) {
    console.error(`\nThese tests need ${what}. On Debian or Ubuntu:`);
    console.error(`  sudo apt-get install --no-install-recommends ${packages.join(" ")}`);
  }
  return lacking.length === 0;
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !NEEDS.has(name));
if (unknown.length > 0) throw new Error(`nobody knows how to get ${unknown.join(", ")}`);
process.exitCode = ensure(names.flatMap((name) => NEEDS.get(name) ?? [])) ? 0 : 1;
