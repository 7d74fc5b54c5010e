import { readFile } from "node:fs/promises";
import { faceNames, faceRule } from "#lib/exports/faces.ts";

/** The faces of type that a drawing carries along, from the package that has them. */
export async function drawingFaces(): Promise<string> {
  const rules = faceNames.map(async (name) => {
    const file = import.meta.resolve(`katex/dist/fonts/KaTeX_${name}.woff2`);
    return faceRule(name, await readFile(new URL(file)));
  });
  return (await Promise.all(rules)).join("");
}
