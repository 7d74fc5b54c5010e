import type { Training } from "#lib/engine/network/training.ts";
import type { Optimizer } from "#lib/engine/optimizers/optimizer.ts";
import { pythonNumber } from "#lib/exports/programs/program.ts";

/** What an optimiser remembers of each parameter, by the name of the dictionary that holds it. */
export function memoryNames({ name }: Optimizer): readonly string[] {
  switch (name) {
    case "sgd":
      return [];
    case "momentum":
    case "nesterov":
      return ["velocity"];
    case "adagrad":
    case "rmsprop":
      return ["cache"];
    case "adam":
      return ["m", "v"];
  }
}

/** The settings of the optimiser as assignments. */
export function settingLines({ optimizer, weightDecay, schedule }: Training): readonly string[] {
  return [
    `${schedule ? "eta0" : "eta"} = ${pythonNumber(optimizer.learningRate)}`,
    ...(optimizer.name === "momentum" || optimizer.name === "nesterov"
      ? [`mu = ${pythonNumber(optimizer.momentum)}`]
      : []),
    ...(optimizer.name === "rmsprop" ? [`rho = ${pythonNumber(optimizer.decay)}`] : []),
    ...(optimizer.name === "adam"
      ? [`beta1 = ${pythonNumber(optimizer.beta1)}`, `beta2 = ${pythonNumber(optimizer.beta2)}`]
      : []),
    ...("epsilon" in optimizer ? [`epsilon = ${pythonNumber(optimizer.epsilon)}`] : []),
    ...(weightDecay === 0 ? [] : [`weight_decay = ${pythonNumber(weightDecay)}`]),
  ];
}

/** The learning rate of an epoch, counted from 0; none where it stays. */
export function rateLines(
  { schedule }: Training,
  library: "np" | "math" = "np",
): readonly string[] {
  switch (schedule?.name) {
    case undefined:
      return [];
    case "step":
      return [`eta = eta0 * ${pythonNumber(schedule.factor)} ** (epoch // ${schedule.every})`];
    case "exponential":
      return [`eta = eta0 * ${library}.exp(-${pythonNumber(schedule.rate)} * epoch)`];
    case "inverse-time":
      return [`eta = eta0 / (1 + ${pythonNumber(schedule.rate)} * epoch)`];
  }
}

/**
 * One step of a parameter against its gradient: `W1_new` from `W1` and `grad_W1`.
 *
 * @param library whose square root is taken
 */
export function updateLines(
  parameter: string,
  { optimizer, weightDecay }: Training,
  library: "np" | "torch",
): readonly string[] {
  const decays = weightDecay !== 0 && parameter.startsWith("W");
  const g = decays ? "g" : `grad_${parameter}`;
  return [
    ...(decays ? [`g = grad_${parameter} + weight_decay * ${parameter}`] : []),
    ...ruleLines(parameter, g, optimizer).map((line) => line.replace("np.sqrt", `${library}.sqrt`)),
  ];
}

function ruleLines(x: string, g: string, optimizer: Optimizer): readonly string[] {
  const of = `["${x}"]`;
  switch (optimizer.name) {
    case "sgd":
      return [`${x}_new = ${x} - eta * ${g}`];
    case "momentum":
      return [`velocity${of} = mu * velocity${of} - eta * ${g}`, `${x}_new = ${x} + velocity${of}`];
    case "nesterov":
      return [
        `before = mu * velocity${of}`,
        `velocity${of} = before - eta * ${g}`,
        `${x}_new = ${x} - before + (1 + mu) * velocity${of}`,
      ];
    case "adagrad":
      return [
        `cache${of} = cache${of} + ${g}**2`,
        `${x}_new = ${x} - eta * ${g} / ${root(`cache${of}`, optimizer.epsilonPlacement)}`,
      ];
    case "rmsprop":
      return [
        `cache${of} = rho * cache${of} + (1 - rho) * ${g}**2`,
        `${x}_new = ${x} - eta * ${g} / ${root(`cache${of}`, optimizer.epsilonPlacement)}`,
      ];
    case "adam":
      return [
        `m${of} = beta1 * m${of} + (1 - beta1) * ${g}`,
        `v${of} = beta2 * v${of} + (1 - beta2) * ${g}**2`,
        ...adamStep(x, of, optimizer.biasCorrection, optimizer.epsilonPlacement),
      ];
  }
}

function adamStep(
  x: string,
  of: string,
  biasCorrection: boolean,
  placement: "outside" | "inside",
): readonly string[] {
  if (!biasCorrection) return [`${x}_new = ${x} - eta * m${of} / ${root(`v${of}`, placement)}`];
  return [
    `m_hat = m${of} / (1 - beta1**number)`,
    `v_hat = v${of} / (1 - beta2**number)`,
    `${x}_new = ${x} - eta * m_hat / ${root("v_hat", placement)}`,
  ];
}

function root(square: string, placement: "outside" | "inside"): string {
  return placement === "outside"
    ? `(np.sqrt(${square}) + epsilon)`
    : `np.sqrt(${square} + epsilon)`;
}
