/** The faces of type in a drawing. */
export const faceNames = ["Main-Regular", "Main-Bold", "Math-Italic"] as const;
export type FaceName = (typeof faceNames)[number];

const looks: Readonly<Record<FaceName, string>> = {
  "Main-Regular": "font-family:KaTeX_Main",
  "Main-Bold": "font-family:KaTeX_Main;font-weight:bold",
  "Math-Italic": "font-family:KaTeX_Math;font-style:italic",
};

/** A style rule that brings a face along; `file` is in the format WOFF2. */
export function faceRule(name: FaceName, file: Uint8Array): string {
  return `@font-face{${looks[name]};src:url(data:font/woff2;base64,${base64(file)})format("woff2")}`;
}

/** In pieces: a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  const PIECE = 8192;
  let binary = "";
  for (let start = 0; start < bytes.length; start += PIECE) {
    binary += String.fromCharCode(...bytes.subarray(start, start + PIECE));
  }
  return btoa(binary);
}
