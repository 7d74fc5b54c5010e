/** What a unit may be called. */
export const unitNamePattern =
  /^[A-Za-z0-9\u00c0-\u024f\u0370-\u03ff][A-Za-z0-9\u00c0-\u024f\u0370-\u03ff_'′-]{0,23}$/;

/**
 * Names for a layer of another size: the first ones stay, and new units are counted on from the
 * last name, h2 → h3, past names that are taken.
 *
 * @param taken names of the other layers
 */
export function fittedNames(
  names: readonly string[] | null,
  units: number,
  taken: ReadonlySet<string>,
): string[] | null {
  if (names === null) return null;
  const fitted = names.slice(0, units);
  while (fitted.length < units) fitted.push(nextName(fitted, taken));
  return fitted;
}

function nextName(names: readonly string[], taken: ReadonlySet<string>): string {
  const [, stem = "u", number = "0"] = /^(.*?)(\d{0,6})$/.exec(names.at(-1) ?? "") ?? [];
  for (let count = Number(number) + 1; ; count += 1) {
    const name = `${stem.slice(0, 16)}${count}`;
    if (!taken.has(name) && !names.includes(name)) return name;
  }
}

/**
 * What columns of a table are called, as names of units: `petal length` as `petal_length`; `null`
 * where one can't be, or two are alike.
 *
 * @param taken names of the other layers
 */
export function unitNamesFrom(
  columns: readonly string[],
  taken: ReadonlySet<string>,
): string[] | null {
  const names = columns.map((column) =>
    column
      .trim()
      .replaceAll(/[\s.]+/gu, "_")
      .slice(0, 24),
  );
  const different = new Set(names).size === names.length;
  const usable = names.every((name) => unitNamePattern.test(name) && !taken.has(name));
  return different && usable ? names : null;
}
