import { apply, constant, multiply, subtract } from "#lib/engine/expression/build.ts";
import type { Operation } from "#lib/engine/operations/operation.ts";

/**
 * softmax(j; z₁ … zₙ) = e^{z_j} / Σ_k e^{z_k}. The first argument is the constant j, from 1.
 * All exponents are lowered by the largest z first, which changes nothing but keeps them from
 * overflowing. ∂o_j/∂z_k = o_j([j = k] − o_k).
 */
export const softmax: Operation = {
  scalar: null,
  evaluate([chosen = NaN, ...inputs]) {
    const largest = inputs.reduce((a, b) => Math.max(a, b), -Infinity);
    const total = inputs.reduce((sum, z) => sum + Math.exp(z - largest), 0);
    return Math.exp((inputs[chosen - 1] ?? NaN) - largest) / total;
  },
  gradient([chosen, ...inputs], index, output) {
    if (chosen?.kind !== "constant") throw new Error("internal: softmax without its unit's number");
    if (chosen.value === index) return multiply(output, subtract(constant(1), output));
    return multiply(constant(-1), output, apply("softmax", constant(index), ...inputs));
  },
};
