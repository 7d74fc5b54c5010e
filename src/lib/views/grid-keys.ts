import { on } from "svelte/events";

/**
 * Makes the tables in a box grids: one tab stop each, and arrow keys between the cells that hold
 * a figure. On paper and without scripts they stay tables.
 */
export function gridKeys(box: HTMLElement): () => void {
  makeGrids(box);
  const observer = new MutationObserver(() => {
    makeGrids(box);
  });
  observer.observe(box, { childList: true, subtree: true });
  const off = on(box, "keydown", walkCells);
  return () => {
    observer.disconnect();
    off();
  };
}

function makeGrids(box: HTMLElement): void {
  for (const table of box.querySelectorAll("table")) {
    table.setAttribute("role", "grid");
    const cells = figureCells(table);
    for (const cell of cells) if (!cell.hasAttribute("tabindex")) cell.tabIndex = -1;
    const [first] = cells;
    if (first && cells.every((cell) => cell.tabIndex < 0)) first.tabIndex = 0;
  }
}

function figureCells(table: HTMLTableElement): readonly HTMLTableCellElement[] {
  return [...table.querySelectorAll("td")].filter((cell) => cell.querySelector("[data-quantity]"));
}

function walkCells(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const cell = event.target;
  const table = cell instanceof HTMLTableCellElement ? cell.closest("table") : null;
  if (!(cell instanceof HTMLTableCellElement) || !table) return;
  const ways = cellsBeyond(cell, figureCells(table), event.key);
  if (!ways) return;
  event.preventDefault();
  const [next] = ways;
  if (!next) return;
  cell.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

/** The cells to which a key leads, nearest first; `null` for a key that leads nowhere. */
function cellsBeyond(
  from: HTMLTableCellElement,
  cells: readonly HTMLTableCellElement[],
  key: string,
): readonly HTMLTableCellElement[] | null {
  const sameRow = cells.filter((cell) => rowOf(cell) === rowOf(from));
  const sameColumn = cells.filter((cell) => cell.cellIndex === from.cellIndex);
  switch (key) {
    case "ArrowRight":
      return sameRow.filter((cell) => cell.cellIndex > from.cellIndex);
    case "ArrowLeft":
      return sameRow.filter((cell) => cell.cellIndex < from.cellIndex).reverse();
    case "ArrowDown":
      return sameColumn.filter((cell) => rowOf(cell) > rowOf(from));
    case "ArrowUp":
      return sameColumn.filter((cell) => rowOf(cell) < rowOf(from)).reverse();
    default:
      return null;
  }
}

function rowOf(cell: HTMLTableCellElement): number {
  return cell.closest("tr")?.rowIndex ?? 0;
}
