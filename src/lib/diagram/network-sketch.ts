/** A network as its editor shows it: units as circles in columns, and every wire. */
export interface NetworkSketch {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly columns: readonly SketchColumn[];
  readonly wires: readonly SketchWire[];
}

export interface SketchColumn {
  /** The middle of the column. */
  readonly x: number;
  /** The middle of each circle; fewer than there are units where the layer is too large to draw. */
  readonly units: readonly number[];
  /** Units that are not drawn. */
  readonly hidden: number;
}

export interface SketchWire {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Measures in the unit of the page's type, so that a larger type gives a larger picture. */
const column = 7;
const mostDrawn = 10;
const tallest = 19;
const roomiest = 3;

/** @param sizes units of each layer, the input first */
export function sketchNetwork(sizes: readonly number[]): NetworkSketch {
  const drawn = sizes.map((units) => Math.min(units, mostDrawn));
  const most = Math.max(...drawn);
  const pitch = Math.min(roomiest, tallest / most);
  const height = most * pitch;
  const columns = sizes.map((units, layer): SketchColumn => {
    const count = drawn[layer] ?? 0;
    const top = (height - (count - 1) * pitch) / 2;
    return {
      x: (layer + 0.5) * column,
      units: Array.from({ length: count }, (_, unit) => top + unit * pitch),
      hidden: units - count,
    };
  });
  const wires = columns.slice(1).flatMap((sink, index) => wiresBetween(columns[index], sink));
  return { width: sizes.length * column, height, radius: pitch * 0.4, columns, wires };
}

function wiresBetween(source: SketchColumn | undefined, sink: SketchColumn): SketchWire[] {
  if (!source) return [];
  return source.units.flatMap((y1) =>
    sink.units.map((y2) => ({ x1: source.x, y1, x2: sink.x, y2 })),
  );
}
