import mainBold from "katex/dist/fonts/KaTeX_Main-Bold.woff2?url";
import mainRegular from "katex/dist/fonts/KaTeX_Main-Regular.woff2?url";
import mathItalic from "katex/dist/fonts/KaTeX_Math-Italic.woff2?url";
import { faceNames, faceRule, type FaceName } from "#lib/exports/faces.ts";

const files: Readonly<Record<FaceName, string>> = {
  "Main-Regular": mainRegular,
  "Main-Bold": mainBold,
  "Math-Italic": mathItalic,
};

/** The faces of type that a drawing carries along; none where the site can't be reached. */
export async function drawingFaces(): Promise<string> {
  try {
    const rules = faceNames.map(async (name) => {
      const file = await fetch(files[name]);
      return faceRule(name, new Uint8Array(await file.arrayBuffer()));
    });
    return (await Promise.all(rules)).join("");
  } catch {
    return "";
  }
}
