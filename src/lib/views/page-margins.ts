/** The name of the pages of a sheet of a set, counted from 0. */
export function pageName(index: number): string {
  return `sheet-${index + 1}`;
}

/**
 * Writes a title into the margin of every page, and on the pages of each sheet of a set its name.
 * Style sheets that are made by script are the only ones that the content security policy allows
 * to depend on the example.
 *
 * @param sheets the names of the sheets of a set; none where there is one sheet
 * @returns takes them away again
 */
export function addPageMargins(title: string, sheets: readonly string[]): () => void {
  const rules = [
    // before what the page has brought along
    `:root { ${runningTitle(title)} !important; }`,
    ...sheets.map(
      (name, index) => `@page ${pageName(index)} { @top-right { content: ${cssString(name)}; } }`,
    ),
  ];
  const margins = new CSSStyleSheet();
  margins.replaceSync(rules.join("\n"));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, margins];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== margins);
  };
}

/** What the margin of every page takes its title from, as a declaration. */
export function runningTitle(title: string): string {
  return `--running-title: ${cssString(title)}`;
}

/** A text as CSS quotes it. */
export function cssString(text: string): string {
  const escaped = text.replace(
    /[\p{Cc}"\\]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}
