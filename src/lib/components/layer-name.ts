/**
 * What a layer is called among so many: "Input", "Hidden 2", "Output".
 *
 * @param layer from 0, the input
 * @param last the number of the output layer
 */
export function layerName(layer: number, last: number): string {
  if (layer === 0) return "Input";
  if (layer === last) return "Output";
  return last === 2 ? "Hidden" : `Hidden ${layer}`;
}
