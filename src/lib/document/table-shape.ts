type Rows = readonly (readonly number[])[];

/** Numbers that are too many or too few, or lie the other way: a plain sentence. */
export class ShapeError extends Error {
  override readonly name = "ShapeError";
  /** Whether they fit once rows and columns change places; PyTorch and Keras lay weights differently. */
  readonly fitsTransposed: boolean;

  constructor(sentence: string, fitsTransposed: boolean) {
    super(sentence);
    this.fitsTransposed = fitsTransposed;
  }
}

/**
 * The rows where there are `height` of `width` numbers. A single row may be given as a column, and
 * the other way round; a matrix lies as it lies. As with a typed number, the error is returned.
 */
export function asShape(rows: Rows, height: number, width: number): number[][] | ShapeError {
  if (hasShape(rows, height, width)) return rows.map((row) => [...row]);
  const fitsTransposed = hasShape(rows, width, height);
  if (fitsTransposed && (height === 1 || width === 1)) return transposed(rows);
  const due = `Expected ${shapeText(height, width)}, but this is ${shapeText(rows.length, rows[0]?.length ?? 0)}.`;
  return new ShapeError(fitsTransposed ? `${due} Transposed, it fits.` : due, fitsTransposed);
}

/** The numbers of one row or one column, where there are as many. */
export function asList(rows: Rows, length: number): number[] | ShapeError {
  const shaped = asShape(rows, 1, length);
  return shaped instanceof ShapeError ? shaped : shaped.flat();
}

/** Rows as columns. */
export function transposed(rows: Rows): number[][] {
  const [first = []] = rows;
  return first.map((_, column) => rows.flatMap((row) => row[column] ?? []));
}

function hasShape(rows: Rows, height: number, width: number): boolean {
  return rows.length === height && rows.every((row) => row.length === width);
}

function shapeText(height: number, width: number): string {
  const numbers = `${width} ${width === 1 ? "number" : "numbers"}`;
  return height === 1 ? `one row of ${numbers}` : `${height} rows of ${numbers}`;
}
