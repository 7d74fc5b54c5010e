import type { NumberedLayer } from "#lib/engine/network/forward-pass.ts";
import { memoryNames, rateLines, updateLines } from "#lib/exports/programs/numpy-update.ts";
import { indented, pythonNumber } from "#lib/exports/programs/program.ts";
import { trainedNames, type TorchForm } from "#lib/exports/programs/pytorch-form.ts";
import type { TorchOptimizer } from "#lib/exports/programs/pytorch-optimizer.ts";

/** The optimizer, or what a step that is written out starts from. */
export function stepStart(form: TorchForm): string[] {
  const { training } = form.model;
  const rate = training.schedule ? ["epoch = 0", ...rateLines(training, "math")] : [];
  if (form.optimizer) return [...rate, ...optimizerLines(form, form.optimizer)];
  const zeros = trainedNames(form).map((name) => `"${name}": torch.zeros_like(${name})`);
  return [
    ...memoryNames(training.optimizer).map((memory) => `${memory} = {${zeros.join(", ")}}`),
    ...rate,
    ...(training.optimizer.name === "adam" ? ["number = 1  # of the update"] : []),
  ];
}

function optimizerLines(form: TorchForm, { name, settings }: TorchOptimizer): string[] {
  const { weightDecay } = form.model.training;
  const trained = trainedNames(form);
  if (weightDecay === 0)
    return [`optimizer = torch.optim.${name}([${trained.join(", ")}], ${settings})`];
  const [weights, biases] = ["W", "b"].map((letter) =>
    trained.filter((each) => each.startsWith(letter)).join(", "),
  );
  return [
    `groups = [{"params": [${weights ?? ""}], "weight_decay": ${pythonNumber(weightDecay)}}]`,
    ...(biases ? [`groups += [{"params": [${biases}]}]  # biases do not decay`] : []),
    `optimizer = torch.optim.${name}(groups, ${settings})`,
  ];
}

/** Gradients of a batch's sum become those of its mean. */
export function meanGradients(form: TorchForm): string[] {
  return [
    `for each in [${trainedNames(form).join(", ")}]:`,
    "    each.grad /= len(x)  # the mean over the batch",
  ];
}

/** The step against the gradients that are there. */
export function stepLines(form: TorchForm): string[] {
  if (!form.optimizer)
    return [
      ...form.layers.toReversed().flatMap((layer) => ownStep(form, layer)),
      ...copiedParameters(form),
    ];
  const { schedule } = form.model.training;
  return [
    ...(schedule ? ["for group in optimizer.param_groups:", '    group["lr"] = eta'] : []),
    "optimizer.step()",
  ];
}

/** A step that PyTorch has no optimizer for, or not at this time: `W1_new` from `W1`. */
export function ownStep(form: TorchForm, { number, biases }: NumberedLayer): string[] {
  const { training } = form.model;
  const mean = form.outputFirst && training.reduction === "mean" ? " / len(x)" : "";
  const own = [`W${number}`, ...(biases === null ? [] : [`b${number}`])];
  const trained = own.filter((name) => trainedNames(form).includes(name));
  return [
    "with torch.no_grad():",
    ...indented(
      trained.flatMap((name) => [
        `grad_${name} = ${name}.grad${mean}`,
        ...updateLines(name, training, "torch"),
      ]),
    ),
  ];
}

/** The new parameters take the place of the old ones. */
export function copiedParameters(form: TorchForm): string[] {
  return [
    "with torch.no_grad():",
    ...indented(trainedNames(form).map((name) => `${name}.copy_(${name}_new)`)),
  ];
}
