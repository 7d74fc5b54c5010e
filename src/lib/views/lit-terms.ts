/**
 * Lights the terms of a quantity in formulas, which are KaTeX's markup.
 *
 * @param places where the formulas are, a selector each: one that begins with an id is found fast
 * @returns puts the light out
 */
export function lightTerms(root: Element, places: readonly string[], quantity: string): () => void {
  const terms = places
    .flatMap((place) => [...root.querySelectorAll(`${place} .formula [data-quantity]`)])
    .filter((term) => term.getAttribute("data-quantity") === quantity);
  for (const term of terms) term.classList.add("pointed");
  return () => {
    for (const term of terms) term.classList.remove("pointed");
  };
}
