import type { Functions } from "#lib/exports/programs/python-expression.ts";
import type { CalledOperation } from "#lib/notation/linear.ts";

/** What NumPy, or a function of our own below, calls each operation. */
export const numpyFunctions: Functions = {
  exp: "np.exp",
  log: "np.log",
  sqrt: "np.sqrt",
  sin: "np.sin",
  cos: "np.cos",
  tan: "np.tan",
  tanh: "np.tanh",
  atan: "np.arctan",
  abs: "np.abs",
  sign: "np.sign",
  max: "np.maximum",
  min: "np.minimum",
  step: "step",
  relu: "relu",
  "leaky-relu": "leaky_relu",
  elu: "elu",
  sigmoid: "sigmoid",
  softplus: "softplus",
  softmax: "softmax",
};

const definitions: Partial<Readonly<Record<CalledOperation, readonly string[]>>> = {
  step: ["def step(z):", "    return np.where(z >= 0, 1.0, 0.0)"],
  relu: ["def relu(z):", "    return np.maximum(z, 0.0)"],
  "leaky-relu": ["def leaky_relu(z, alpha):", "    return np.where(z > 0, z, alpha * z)"],
  elu: [
    "def elu(z, alpha):",
    "    return np.where(z > 0, z, alpha * np.expm1(np.minimum(z, 0.0)))",
  ],
  sigmoid: ["def sigmoid(z):", "    return 1 / (1 + np.exp(-z))"],
  softplus: ["def softplus(z):", "    return np.logaddexp(z, 0.0)"],
  softmax: [
    "def softmax(unit, *z):",
    '    """The output of a unit, counted from 1, of its layer\'s net inputs."""',
    "    powers = np.exp(np.array(z) - max(z))",
    "    return powers[unit - 1] / powers.sum()",
  ],
};

/** The functions that a program calls and NumPy lacks, each after two empty lines. */
export function numpyHelpers(called: ReadonlySet<CalledOperation>): readonly string[] {
  return [...called].flatMap((operation) => {
    const lines = definitions[operation];
    return lines ? ["", "", ...lines] : [];
  });
}

/** Rounding as people do it: in decimal, half away from zero. */
export const roundingHelper: readonly string[] = [
  "",
  "",
  "from decimal import Decimal, ROUND_HALF_UP",
  "",
  "",
  "def rounded(value, decimals=None, digits=None):",
  '    """Half away from zero, as on paper; fifteen digits are free of binary noise."""',
  '    exact = Decimal(f"{value:.15g}")',
  "    if exact == 0:",
  "        return 0.0",
  "    last = -decimals if digits is None else exact.adjusted() + 1 - digits",
  "    return float(exact.quantize(Decimal(1).scaleb(last), ROUND_HALF_UP))",
];
