import { ExpressionSolver } from "#lib/document/expression-solver.ts";
import { FigureRounding } from "#lib/document/digits.ts";
import { modelOf } from "#lib/document/model.ts";
import type { Solution } from "#lib/document/solution.ts";
import { derivativeId } from "#lib/engine/autodiff/reverse-sweep.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { oneTo } from "#lib/engine/network/forward-pass.ts";
import { ids } from "#lib/engine/network/identifiers.ts";
import { phases, type Phase } from "#lib/engine/trace/derivation.ts";
import type { Digits } from "#lib/engine/trace/figure.ts";
import type { Step } from "#lib/engine/trace/trace.ts";
import { gradientFigures } from "#lib/exports/programs/network-figures.ts";
import {
  numpyFunctions,
  numpyHelpers,
  roundingHelper,
} from "#lib/exports/programs/numpy-helpers.ts";
import {
  indented,
  printedTable,
  pythonNumber,
  type Program,
  type ProgramFigure,
  type ProgramPart,
} from "#lib/exports/programs/program.ts";
import { pythonOf } from "#lib/exports/programs/python-expression.ts";
import { pythonNames } from "#lib/exports/programs/python-names.ts";
import type { GradientCode } from "#lib/exports/programs/update-code.ts";
import type { CalledOperation } from "#lib/notation/linear.ts";
import { plainOf } from "#lib/notation/plain.ts";
import { findNotation } from "#lib/notation/registry.ts";

const titles: Readonly<Record<Phase, string>> = {
  forward: "Forward pass",
  loss: "Loss",
  backward: "Backward pass",
  update: "Update",
};

/** Line by line as on paper: each step of the solution is one assignment, rounded where the book rounds. */
export function lineByLine(solution: Solution): Program {
  return new LineWriter(solution).program();
}

class LineWriter {
  readonly #solution: Solution;
  /** The typed name of each quantity. */
  readonly #typed: ReadonlyMap<QuantityId, string>;
  readonly #nameOf: (id: QuantityId) => string;
  readonly #rounding: FigureRounding;
  readonly #called = new Set<CalledOperation>();

  constructor(solution: Solution) {
    const { document, trace, notation, naming } = solution;
    const symbols = findNotation(notation);
    this.#solution = solution;
    this.#typed = new Map(
      [...trace.quantities].map(
        ([id, quantity]) => [id, plainOf(symbols.symbol(quantity, naming))] as const,
      ),
    );
    this.#nameOf = pythonNames(this.#typed);
    this.#rounding = new FigureRounding(document);
  }

  program(): Program {
    const { given, values, steps } = this.#solution.trace;
    const calculated = phases.flatMap((phase): ProgramPart[] => {
      const lines = this.#lines((step) => step.phase === phase);
      return lines.length === 0 ? [] : [{ title: titles[phase], phases: [phase], lines }];
    });
    const figures = steps.map(({ id, value }) => ({
      name: this.#typed.get(id) ?? id,
      value,
      code: this.#nameOf(id),
    }));
    const helpers = [
      ...numpyHelpers(this.#called),
      ...(this.#rounding.carry ? roundingHelper : []),
    ];
    return [
      { title: "NumPy does the arithmetic", phases: [], lines: ["import numpy as np", ...helpers] },
      {
        title: "Given",
        phases: [],
        lines: given.map((id) => `${this.#nameOf(id)} = ${pythonNumber(values.get(id) ?? NaN)}`),
      },
      ...calculated,
      {
        title: "The figures",
        phases: [],
        lines: printedTable([...figures, ...this.#withoutLine()]),
      },
      ...this.#afterwards(),
    ];
  }

  #lines(wanted: (step: Step) => boolean): string[] {
    return this.#solution.trace.steps.filter(wanted).map((step) => this.#line(step));
  }

  #line({ id, definition }: Step): string {
    const code = pythonOf(definition, numpyFunctions, this.#nameOf, (operation) =>
      this.#called.add(operation),
    );
    const { quantities } = this.#solution.trace;
    const digits = this.#rounding.carry ? this.#rounding.digits(id, quantities) : null;
    return `${this.#nameOf(id)} = ${digits ? roundedCode(code, digits) : code}`;
  }

  /** Names of a program's result that have no line: other names of a quantity, gradients that are 0. */
  #withoutLine(): ProgramFigure[] {
    const { document, result, trace } = this.#solution;
    if (document.kind === "network" || !("gradients" in result)) return this.#folded();
    const { output, aliases } = new ExpressionSolver(document).names;
    const figure = (id: QuantityId, name: string, value: number): ProgramFigure[] =>
      trace.steps.some((step) => step.id === name)
        ? []
        : [{ name, value, code: trace.values.has(id) ? this.#nameOf(id) : "0.0" }];
    return [
      ...Object.entries(result.values).flatMap(([name, value]) =>
        figure(aliases.get(name) ?? name, name, value),
      ),
      ...Object.entries(result.gradients).flatMap(([name, value]) =>
        figure(derivativeId(output, aliases.get(name) ?? name), derivativeId(output, name), value),
      ),
    ];
  }

  /** Gradients of parameters that the book folds into the update: δ·o of its figures. */
  #folded(): ProgramFigure[] {
    const { document, notation, result, trace } = this.#solution;
    if (document.kind !== "network" || !("first" in result)) return [];
    const sign = findNotation(notation).convention.errorSign === 1 ? "" : "-";
    const delta = (layer: number, unit: number): string =>
      `${sign}${this.#nameOf(ids.errorTerm(layer, unit, null))}`;
    const { layers } = modelOf(document).network;
    const code: GradientCode = {
      parameterGradient: (_, { layer, unit, from }) => {
        if (unit === null)
          return oneTo(layers[layer - 1]?.units ?? 0)
            .map((each) => delta(layer, each))
            .join(" + ");
        const input = from === null ? null : ids.output(layer - 1, from + 1, null);
        return `${delta(layer, unit + 1)}${input === null ? "" : ` * ${this.#nameOf(input)}`}`;
      },
    };
    const pass = { row: 0, datum: null };
    return trace.quantities.has(ids.errorTerm(1, 1, null))
      ? gradientFigures(this.#solution, document, result, code, pass).filter(
          ({ id }) => !trace.values.has(id),
        )
      : [];
  }

  /** The updates that follow the first, and what comes out when they are done. */
  #afterwards(): ProgramPart[] {
    const { trace } = this.#solution;
    const carried = trace.given.filter((id) => trace.values.has(`${id}+`));
    const [updates, figures] = this.#finalFigures();
    if (carried.length === 0 || figures.length === 0) return [];
    const onwards = carried.map((id) => `${this.#nameOf(id)} = ${this.#nameOf(`${id}+`)}`);
    const counter = trace.given.includes("hyper.iteration")
      ? this.#nameOf("hyper.iteration")
      : "iteration";
    const loop = [
      `for ${counter} in range(2, ${updates} + 1):`,
      ...indented([...onwards, ...this.#lines(() => true)]),
    ];
    return [
      {
        title: "After training",
        phases: [],
        lines: [
          ...(updates > 1 ? loop : []),
          ...onwards,
          ...this.#lines(({ phase }) => phase === "forward" || phase === "loss"),
          ...printedTable(figures),
        ],
      },
    ];
  }

  /** The number of updates, and the figures after them. */
  #finalFigures(): readonly [number, readonly ProgramFigure[]] {
    const { document, result } = this.#solution;
    if (document.kind === "network") {
      // the lines are those of one example: another has lines of its own
      if (document.data.length > 1 || document.training.epochs > 1) return [0, []];
      // in another book's steps figures are rounded elsewhere
      if (this.#solution.notation !== document.notation || document.notation === "cs231n")
        return [0, []];
      const loss = this.#typed.get("E") ?? "E";
      const value = "finalLoss" in result ? result.finalLoss : NaN;
      return [1, [{ name: `${loss} after 1`, value, code: this.#nameOf("E") }]];
    }
    if (!document.training || !("trained" in result) || !result.trained) return [0, []];
    const { iterations } = document.training;
    const { output } = new ExpressionSolver(document).names;
    const inputs = Object.entries(result.trained.inputs);
    const figure = (name: string, value: number): ProgramFigure => ({
      name: `${name} after ${iterations}`,
      value,
      code: this.#nameOf(name),
    });
    return [
      iterations,
      [
        figure(output, result.trained.output),
        ...inputs.map(([name, value]) => figure(name, value)),
      ],
    ];
  }
}

function roundedCode(code: string, digits: Digits): string {
  return "decimals" in digits
    ? `rounded(${code}, decimals=${digits.decimals})`
    : `rounded(${code}, digits=${digits.significant})`;
}
