/**
 * How far the editor grows a network: as long as a reader can follow every line of its picture. A
 * document that goes beyond, up to the limits of the format, still opens and can be shrunk.
 */
export const editorLimits = {
  /** Units of a layer. */
  units: 8,
  /** Layers after the input. */
  layers: 5,
  examples: 32,
  /** Numbers that a table of fields shows; larger ones are edited in the file. */
  cells: 400,
} as const;
