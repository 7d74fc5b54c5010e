/** A figure or term; a place of the graph; a cell of the ledger; or something with a use of its own. */
const PLACES = "[data-quantity], [data-leads-to], td, button, a, input, select, summary";

/** The quantity that stands where something happened, or `null`. */
export function quantityAt(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  const place = target.closest(PLACES);
  if (!place) return null;
  const marked = place.matches("td") ? place.querySelector("[data-quantity]") : place;
  return marked?.getAttribute("data-quantity") ?? marked?.getAttribute("data-leads-to") ?? null;
}
