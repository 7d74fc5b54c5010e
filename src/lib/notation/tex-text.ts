import { escapedText, foreignCommand } from "#lib/notation/tex-glyph.ts";

/** Signs that people write in names of quantities, and that TeX has in formulas only. */
const signs: ReadonlyMap<string, string> = new Map([
  ["−", "-"],
  ["∂", "\\partial"],
  ["∇", "\\nabla"],
  ["·", "\\cdot"],
  ["√", "\\surd"],
  ["→", "\\to"],
  ["⁺", "^{+}"],
  ["²", "^{2}"],
  ["³", "^{3}"],
]);

/** ASCII, and Latin letters with their accents. */
const plain = /[ -~\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f–′]+/u;
/** As much of that as there is, or any other character. */
const part = new RegExp(`${plain.source}|[^]`, "gu");

/** Any text as TeX. What a formula has no sign for is a question mark. */
export function texOfText(text: string): string {
  return (text.match(part) ?? []).map(texOfPart).join("");
}

function texOfPart(text: string): string {
  const command = foreignCommand(text) ?? signs.get(text);
  if (command !== undefined) return `{${command}}`;
  return plain.test(text) ? `\\text{${escapedText(text)}}` : "\\text{?}";
}
