import { multiply, subtract } from "#lib/engine/expression/build.ts";
import type { UpdateRule } from "#lib/engine/optimizers/optimizer.ts";

/** Gradient descent: x ← x − ηg */
export const sgd: UpdateRule = ({ x, g, learningRate }) => subtract(x, multiply(learningRate, g));
