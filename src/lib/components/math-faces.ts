/** KaTeX's faces that formulas of the examples use; the others are fetched if one is asked for. */
const FACES = [
  "1em KaTeX_Main",
  "bold 1em KaTeX_Main",
  "italic 1em KaTeX_Main",
  "italic 1em KaTeX_Math",
  "1em KaTeX_Size1",
  "1em KaTeX_Size2",
  "1em KaTeX_Size3",
  "1em KaTeX_Size4",
];

/**
 * Fetches the faces that later steps need while the first one is read, so that no formula
 * changes its width when it is shown.
 */
export function fetchMathFaces(): void {
  for (const face of FACES) {
    document.fonts.load(face).catch(() => {
      // a face that can't be fetched leaves its formulas in another one
    });
  }
}
