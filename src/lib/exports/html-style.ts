import { phaseColours } from "#lib/notation/mark.ts";

/** The look of an exported page: black on white, as it is printed. */
export const htmlStyle = `
:root { color-scheme: light; }
body { margin: 0; color: #111; background: #fff; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem; }
article { break-inside: avoid; margin-block: 1.5rem; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; }
.formula { overflow-x: auto; padding-block: 0.25rem; }
/* MathML Core leaves alignment and weight, which KaTeX writes as attributes, to CSS. */
mtable[columnalign^="right"] > mtr > mtd { text-align: start; padding-inline: 0 0.25em; }
mtable[columnalign^="right"] > mtr > mtd:first-child { text-align: end; }
mtable[columnalign^="left"] > mtr > mtd { text-align: start; }
[mathvariant|="bold"] { font-weight: bold; }
section.sheet:not(:last-child) { break-after: page; }
.signed span { display: inline-block; inline-size: 14em; max-inline-size: 40%; border-block-end: 1px solid; }
aside { border-inline-start: 4px solid #767676; padding-inline-start: 0.75rem; }
aside.erratum { border-color: #b34700; }
figure { margin: 1.5rem 0; break-inside: avoid; }
figure svg { max-width: 100%; height: auto; }
table { border-collapse: collapse; margin-block: 1.5rem; break-inside: avoid; }
caption { text-align: start; font-weight: bold; padding-block: 0.25rem; }
th, td { padding: 0.25rem 0.75rem; border-block-end: 1px solid #ccc; text-align: end; }
th { text-align: start; font-weight: normal; }
thead th { font-weight: bold; }
td { font-variant-numeric: tabular-nums; }
.blank { display: inline-block; block-size: 1.35em; border-block-end: 1px solid; }
td.words { text-align: start; }
${Object.entries(phaseColours)
  .flatMap(([phase, colour]) => (colour === null ? [] : [`.${phase} { color: #${colour}; }`]))
  .join("\n")}
`;
