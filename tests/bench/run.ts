/** `npm run bench`, or `npm run bench -- page` for the files whose names hold a word. */
import { readdirSync } from "node:fs";
import { isMet } from "./finding.ts";
import type { Bench, Finding } from "./finding.ts";

const COLUMNS = [64, 12, 16] as const;

function line(name: string, measured: string, target: string, verdict: string): string {
  const [nameWidth, measuredWidth, targetWidth] = COLUMNS;
  const figures = measured.padStart(measuredWidth) + target.padStart(targetWidth);
  return `${name.padEnd(nameWidth)}${figures}  ${verdict}`;
}

function row(finding: Finding): string {
  const { name, measured, target, want, unit } = finding;
  const shown = (figure: number) => `${Number(figure.toPrecision(3))} ${unit}`.trim();
  return line(name, shown(measured), `${want} ${shown(target)}`, isMet(finding) ? "met" : "missed");
}

const word = process.argv[2] ?? "";
const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".bench.ts") && file.includes(word))
  .toSorted();

console.log(line("", "measured", "target", ""));
for (const file of files) {
  const bench: { default: Bench } = await import(`./${file}`);
  for (const finding of await bench.default()) console.log(row(finding));
}
