import { modelOf } from "#lib/document/model.ts";
import type { NetworkResult } from "#lib/document/result.ts";
import type { NetworkDocument } from "#lib/document/schema.ts";
import type { Solution } from "#lib/document/solution.ts";
import { batchLines } from "#lib/exports/programs/batch-lines.ts";
import { firstBatch } from "#lib/exports/programs/first-batch.ts";
import {
  firstFigures,
  ofFirstExample,
  trainedFigures,
  without,
} from "#lib/exports/programs/network-figures.ts";
import { rateLines } from "#lib/exports/programs/numpy-update.ts";
import { printedTable, type Program, type ProgramPart } from "#lib/exports/programs/program.ts";
import { torchCode } from "#lib/exports/programs/pytorch-code.ts";
import { torchForm, type TorchForm } from "#lib/exports/programs/pytorch-form.ts";
import { definitionLines, givenLines } from "#lib/exports/programs/pytorch-given.ts";
import {
  clearedGradients,
  keptPass,
  networkLines,
  passInTraining,
} from "#lib/exports/programs/pytorch-pass.ts";
import {
  copiedParameters,
  meanGradients,
  stepLines,
  stepStart,
} from "#lib/exports/programs/pytorch-step.ts";
import { stepFigures } from "#lib/exports/programs/step-figures.ts";
import { findNotation } from "#lib/notation/registry.ts";

/** A network in matrices, an example a row; autograd finds every derivative. */
export function torchNetwork(
  solution: Solution,
  document: NetworkDocument,
  result: NetworkResult,
): Program {
  const model = modelOf(document);
  const { grain } = findNotation(solution.notation).convention;
  const form = torchForm(model, grain === "gates");
  const { examples, firstRow } = firstBatch(model);
  const code = torchCode(form, examples.length);
  const datum = firstRow === null || examples.length === 1 ? null : firstRow + 1;
  const first =
    firstRow === null
      ? []
      : firstFigures(solution, document, result, code, { row: firstRow, datum });
  const steps = stepFigures(solution, code, ({ phase }) => phase !== "update");
  const figures = [...steps, ...without(first, steps)];
  const updated = stepFigures(solution, code, ({ phase }) => phase === "update");
  const trained = trainedFigures(solution, document, result, {
    initialLoss: "E_before",
    finalLoss: "E_after",
    trained: ({ variable, index }) => `${variable}${index}`,
  });
  const only = model.updates === 1;
  return [
    { title: "PyTorch finds every derivative", phases: [], lines: definitionLines(form, figures) },
    { title: "Given: an example in each row", phases: [], lines: givenLines(form) },
    { title: "The network and its loss", phases: ["forward", "loss"], lines: networkLines(form) },
    ...(firstRow === null ? [aloneInTorch(solution, document, result, form)] : []),
    {
      title: examples.length === 1 ? "The first example" : "The first batch",
      phases: ["backward"],
      lines: firstPass(form, firstRow === null),
    },
    { title: "Its figures", phases: [], lines: printedTable(figures) },
    {
      title: only ? "Update" : "The first update",
      phases: ["update"],
      lines: [
        ...firstStep(form),
        ...(only ? [done] : []),
        ...printedTable(only ? [...updated, ...without(trained, updated)] : updated),
      ],
    },
    ...(only
      ? []
      : [
          {
            title: `Training: ${model.updates} updates`,
            phases: [],
            lines: [...trainingLines(form), done, ...printedTable(trained)],
          },
        ]),
  ];
}

/** The very first example, where the first update does not work it out. */
function aloneInTorch(
  solution: Solution,
  document: NetworkDocument,
  result: NetworkResult,
  form: TorchForm,
): ProgramPart {
  const code = torchCode(form, 1);
  const figures = firstFigures(solution, document, result, code, { row: 0, datum: null });
  return {
    title: "The first example alone",
    phases: [],
    lines: [...alone(form), ...printedTable(ofFirstExample(figures))],
  };
}

const done = "E_after = total_loss()";

/** The pass of the very first example. */
function alone(form: TorchForm): readonly string[] {
  return [...(form.outputFirst ? stepStart(form) : []), "x, t = X[:1], T[:1]", ...keptPass(form)];
}

/**
 * Forward and backward pass of the first update, in which each tensor's gradient is found.
 *
 * @param again whether parameters have gradients from before
 */
function firstPass(form: TorchForm, again: boolean): readonly string[] {
  return [
    ...(form.outputFirst ? stepStart(form) : []),
    ...(again ? clearedGradients(form) : []),
    firstBatch(form.model).line,
    ...keptPass(form),
  ];
}

function firstStep(form: TorchForm): readonly string[] {
  if (form.outputFirst) return copiedParameters(form);
  const { examples } = firstBatch(form.model);
  const mean = form.model.training.reduction === "mean" && examples.length > 1;
  return [...(mean ? meanGradients(form) : []), ...stepStart(form), ...stepLines(form)];
}

/** All the updates after the first. */
function trainingLines(form: TorchForm): readonly string[] {
  return [
    "number = 0",
    ...batchLines(form.model, [
      "number += 1",
      "if number == 1:",
      "    continue  # worked out above",
      ...rateLines(form.model.training, "math"),
      "x, t = X[batch], T[batch]",
      ...passInTraining(form),
      ...(form.outputFirst ? copiedParameters(form) : stepLines(form)),
    ]),
  ];
}
