/**
 * Updates of Mazur's net by plain loops over typed arrays, generic in the sizes of the layers: what
 * one would write by hand, and what compiled equations are measured against.
 *
 * @returns the weights of the hidden layer
 */
export function layerLoops(updates: number): Float64Array {
  const sizes = [2, 2, 2];
  const weights = [Float64Array.of(0.15, 0.2, 0.25, 0.3), Float64Array.of(0.4, 0.45, 0.5, 0.55)];
  const biases = [Float64Array.of(0.35, 0.35), Float64Array.of(0.6, 0.6)];
  const outputs = [Float64Array.of(0.05, 0.1), new Float64Array(2), new Float64Array(2)];
  const errors = [new Float64Array(2), new Float64Array(2), new Float64Array(2)];
  const target = Float64Array.of(0.01, 0.99);
  const learningRate = 0.5;
  for (let update = 0; update < updates; update += 1) {
    for (let l = 0; l < weights.length; l += 1)
      forward(weights[l], biases[l], outputs[l], outputs[l + 1]);
    for (let l = weights.length; l > 0; l -= 1) backward(l);
    for (let l = 0; l < weights.length; l += 1) descend(weights[l], errors[l + 1], outputs[l]);
  }
  return weights[0] ?? new Float64Array();

  function forward(w = empty, b = empty, input = empty, output = empty): void {
    for (let j = 0; j < output.length; j += 1) {
      let net = at(b, j);
      for (let i = 0; i < input.length; i += 1) net += at(w, j * input.length + i) * at(input, i);
      output[j] = 1 / (1 + Math.exp(-net));
    }
  }

  function backward(l: number): void {
    const output = outputs[l] ?? empty;
    const error = errors[l] ?? empty;
    const above = errors[l + 1] ?? empty;
    const w = weights[l] ?? empty;
    for (let j = 0; j < (sizes[l] ?? 0); j += 1) {
      let arriving = 0;
      if (l === weights.length) arriving = at(output, j) - at(target, j);
      else
        for (let k = 0; k < above.length; k += 1)
          arriving += at(w, k * output.length + j) * at(above, k);
      error[j] = arriving * at(output, j) * (1 - at(output, j));
    }
  }

  function descend(w = empty, error = empty, input = empty): void {
    for (let j = 0; j < error.length; j += 1)
      for (let i = 0; i < input.length; i += 1) {
        const address = j * input.length + i;
        w[address] = at(w, address) - learningRate * at(error, j) * at(input, i);
      }
  }
}

const empty = new Float64Array();

function at(array: Float64Array, index: number): number {
  return array[index] as number;
}
