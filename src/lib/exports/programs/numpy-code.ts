import type { Training } from "#lib/engine/network/training.ts";
import type { StateName } from "#lib/engine/trace/quantity.ts";
import type { ParameterEntry, UpdateCode } from "#lib/exports/programs/update-code.ts";

/** How the NumPy program reads what the update of a batch of `rows` examples works out. */
export function numpyCode({ updateOrder }: Training, rows: number): UpdateCode {
  const weightsAbove = updateOrder === "output-first" ? "_new" : "";
  const delta: UpdateCode["delta"] = (row, l, j) => `delta${l}[${row}, ${j}]`;
  const output: UpdateCode["output"] = (row, l, j) =>
    l === 0 ? `x[${row}, ${j}]` : `out${l}[${row}, ${j}]`;
  const outputGradient: UpdateCode["outputGradient"] = (row, l, j) => `dE_dout${l}[${row}, ${j}]`;
  const batchGradient = ({ variable, index }: ParameterEntry): string => `grad_${variable}${index}`;
  return {
    product: (row, l, j, i) => `W${l}[${j}, ${i}] * ${output(row, l - 1, i)}`,
    netInput: (row, l, j) => `net${l}[${row}, ${j}]`,
    output,
    unitLoss: (row, j) => `losses[${row}, ${j}]`,
    loss: (row) => (rows === 1 ? "E" : `losses[${row}].sum()`),
    seed: () => "1.0",
    unitLossGradient: () => "1.0",
    outputGradient,
    slope: (row, l, j) => `slope${l}[${row}, ${j}]`,
    delta,
    productGradient: delta,
    outputShare: (row, l, i, k) => `${delta(row, l + 1, k)} * W${l + 1}${weightsAbove}[${k}, ${i}]`,
    netInputShare: (row, l, j, k) => {
      const [upstream, out] = [outputGradient(row, l, k), output(row, l, k)];
      return j === k
        ? `${upstream} * ${out} * (1 - ${out})`
        : `-${upstream} * ${out} * ${output(row, l, j)}`;
    },
    biasShare: delta,
    parameterGradient: (row, parameter) => {
      if (rows === 1) return batchGradient(parameter);
      const { layer, unit, from } = parameter;
      if (unit === null) return `delta${layer}[${row}].sum()`;
      const own = delta(row, layer, unit);
      return from === null ? own : `${own} * ${output(row, layer - 1, from)}`;
    },
    batchGradient,
    decayedGradient: (parameter) =>
      `${batchGradient(parameter)} + weight_decay * ${parameter.variable}${parameter.index}`,
    memory: memoryCode,
    updated: ({ variable, index }) => `${variable}_new${index}`,
  };
}

/** What a step that is written out remembers of a parameter, in the dictionaries it is kept in. */
export function memoryCode(state: StateName, { variable, index }: ParameterEntry): string {
  const own = (memory: string): string => `${memory}["${variable}"]${index}`;
  switch (state) {
    case "velocity":
    case "cache":
      return own(state);
    case "first-moment":
      return own("m");
    case "second-moment":
      return own("v");
    case "corrected-first-moment":
      return `${own("m")} / (1 - beta1**number)`;
    case "corrected-second-moment":
      return `${own("v")} / (1 - beta2**number)`;
  }
}
