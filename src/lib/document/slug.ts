/** What comes after sixty characters. */
const beyond = /(?<=^.{60}).*$/su;

/**
 * Words as part of an address or of a file's name: “Hän & Kämber (3rd ed.)” is han-kamber-3rd-ed.
 * Letters of any script stay; empty where there are none.
 */
export function slugOf(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}|['’]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(beyond, "")
    .replace(/^-|-$/g, "")
    .normalize("NFC");
}
