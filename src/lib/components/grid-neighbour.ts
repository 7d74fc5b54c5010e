type Place = Pick<DOMRect, "left" | "top">;

/**
 * The picture of a grid to which a key leads: the next or the one before, or the nearest of the
 * row above or below; `null` for any other key, or where there is none.
 *
 * @param places where the pictures stand, in reading order
 * @param at the index of the picture that has the focus; -1 where none has
 */
export function neighbour(places: readonly Place[], at: number, key: string): number | null {
  switch (key) {
    case "ArrowRight":
    case "PageDown":
      return existing(places, at + 1);
    case "ArrowLeft":
    case "PageUp":
      return existing(places, at - 1);
    case "ArrowDown":
      return inRow(places, at, "below");
    case "ArrowUp":
      return inRow(places, at, "above");
    case "Home":
      return existing(places, 0);
    case "End":
      return existing(places, places.length - 1);
    default:
      return null;
  }
}

function existing(places: readonly Place[], index: number): number | null {
  return places[index] ? index : null;
}

function inRow(places: readonly Place[], at: number, side: "above" | "below"): number | null {
  const from = places[at];
  if (!from) return existing(places, 0);
  const rows = places.map(({ top }) => top).filter((top) => isBeyond(top, from.top, side));
  if (rows.length === 0) return null;
  const row = side === "below" ? Math.min(...rows) : Math.max(...rows);
  const candidates = places.flatMap(({ top, left }, index) =>
    top === row ? [{ index, distance: Math.abs(left - from.left) }] : [],
  );
  const nearest = Math.min(...candidates.map(({ distance }) => distance));
  return candidates.find(({ distance }) => distance === nearest)?.index ?? null;
}

function isBeyond(top: number, from: number, side: "above" | "below"): boolean {
  return side === "below" ? top > from + 1 : top < from - 1;
}
