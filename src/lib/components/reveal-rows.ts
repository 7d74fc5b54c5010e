/**
 * Conceals the rows of a typeset calculation that are not to be seen yet. They keep their room, so
 * that nothing moves when they appear, also when the formula is typeset anew.
 *
 * @param builds the build at which each row appears
 * @returns stops looking after them
 */
export function revealRows(host: Element, builds: readonly number[], build: number): () => void {
  const reveal = (): void => {
    for (const column of columnsOf(host))
      for (const [row, cell] of column.entries())
        cell.classList.toggle("concealed", (builds[row] ?? 1) > build);
  };
  reveal();
  const observer = new MutationObserver(reveal);
  observer.observe(host, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
  };
}

/** The cells of a calculation, which KaTeX sets column by column. */
function columnsOf(host: Element): Element[][] {
  const table = host.querySelector(".katex-html .mtable");
  const columns = [...(table?.children ?? [])].filter(({ className }) =>
    className.startsWith("col-align"),
  );
  return columns.map((column) => [...(column.querySelector(".vlist")?.children ?? [])]);
}
