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
import { numpyCode } from "#lib/exports/programs/numpy-code.ts";
import {
  nameAfter,
  numpyForm,
  parameterNames,
  trainedNames,
  type NumpyForm,
} from "#lib/exports/programs/numpy-form.ts";
import { definitionLines, givenLines } from "#lib/exports/programs/numpy-given.ts";
import {
  backwardAndUpdate,
  backwardLines,
  forwardLines,
  updateOfAll,
  updateStart,
} from "#lib/exports/programs/numpy-pass.ts";
import { rateLines } from "#lib/exports/programs/numpy-update.ts";
import { printedTable, type Program, type ProgramPart } from "#lib/exports/programs/program.ts";
import { stepFigures } from "#lib/exports/programs/step-figures.ts";
import { findNotation } from "#lib/notation/registry.ts";

/** A network layer by layer in matrices, an example a row, with every derivative written out. */
export function layerByLayer(
  solution: Solution,
  document: NetworkDocument,
  result: NetworkResult,
): Program {
  const model = modelOf(document);
  const { grain } = findNotation(solution.notation).convention;
  const form = numpyForm(model, grain);
  const { examples, firstRow } = firstBatch(model);
  const code = numpyCode(model.training, examples.length);
  const figures = stepFigures(solution, code, () => true);
  const datum = firstRow === null || examples.length === 1 ? null : firstRow + 1;
  const first =
    firstRow === null
      ? []
      : firstFigures(solution, document, result, code, { row: firstRow, datum });
  const table = [...figures, ...without(first, figures)];
  const trained = trainedFigures(solution, document, result, {
    initialLoss: "E_before",
    finalLoss: "E_after",
    trained: ({ variable, index }) =>
      `${model.updates === 1 ? nameAfter(variable, model.training) : variable}${index}`,
  });
  return [
    { title: "NumPy does the arithmetic", phases: [], lines: definitionLines(form) },
    { title: "Given: an example in each row", phases: [], lines: givenLines(form) },
    ...(firstRow === null ? [aloneInNumpy(solution, document, result, form)] : []),
    ...firstUpdate(form),
    { title: "The figures", phases: [], lines: printedTable(table) },
    {
      title:
        model.updates === 1 ? "The loss before and after" : `Training: ${model.updates} updates`,
      phases: [],
      lines: trainingLines(form),
    },
    {
      title: "The figures after training",
      phases: [],
      lines: printedTable(without(trained, table)),
    },
  ];
}

/** The very first example, where the first update does not work it out. */
function aloneInNumpy(
  solution: Solution,
  document: NetworkDocument,
  result: NetworkResult,
  form: NumpyForm,
): ProgramPart {
  const code = numpyCode(form.model.training, 1);
  const figures = firstFigures(solution, document, result, code, { row: 0, datum: null });
  return {
    title: "The first example alone",
    phases: [],
    lines: [...alone(form), ...printedTable(ofFirstExample(figures))],
  };
}

/** The pass of the very first example. */
function alone(form: NumpyForm): readonly string[] {
  return [
    "x, t = X[:1], T[:1]",
    ...forwardLines(form),
    ...(form.outputFirst
      ? [...updateStart(form), ...backwardAndUpdate(form)]
      : backwardLines(form)),
  ];
}

/** The first update, in parts. */
function firstUpdate(form: NumpyForm): readonly ProgramPart[] {
  const { examples, line } = firstBatch(form.model);
  const whose = examples.length === 1 ? "first example" : "first batch";
  const forward: ProgramPart = {
    title: `Forward pass and loss of the ${whose}`,
    phases: ["forward", "loss"],
    lines: [line, ...forwardLines(form)],
  };
  if (form.outputFirst)
    return [
      forward,
      {
        title: "Each layer's update before the error terms below it: the classic mistake",
        phases: ["backward", "update"],
        lines: [...updateStart(form), ...backwardAndUpdate(form)],
      },
    ];
  return [
    forward,
    {
      title: "Backward pass: error terms and gradients",
      phases: ["backward"],
      lines: backwardLines(form),
    },
    {
      title: form.model.updates === 1 ? "Update" : "The first update",
      phases: ["update"],
      lines: [...updateStart(form), ...updateOfAll(form)],
    },
  ];
}

/** All the updates after the first, and the loss before and after. */
function trainingLines(form: NumpyForm): readonly string[] {
  const { training, updates } = form.model;
  const parameters = parameterNames(form);
  const after = (names: readonly string[]): string =>
    names.map((name) => nameAfter(name, training)).join(", ");
  const before = `E_before = total_loss(X, T, ${parameters.join(", ")})`;
  if (updates === 1) return [before, `E_after = total_loss(X, T, ${after(parameters)})`];
  const trained = trainedNames(form);
  const onwards = `${trained.join(", ")} = ${after(trained)}`;
  return [
    before,
    onwards,
    "number = 0",
    ...batchLines(form.model, [
      "number += 1",
      "if number == 1:",
      "    continue  # worked out above",
      ...rateLines(training),
      "x, t = X[batch], T[batch]",
      ...forwardLines(form),
      ...backwardAndUpdate(form),
      onwards,
    ]),
    `E_after = total_loss(X, T, ${parameters.join(", ")})`,
  ];
}
