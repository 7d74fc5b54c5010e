import type { ExpressionResult } from "#lib/document/result.ts";
import { ExpressionSolver } from "#lib/document/expression-solver.ts";
import type { ExpressionDocument } from "#lib/document/schema.ts";
import type { Solution } from "#lib/document/solution.ts";
import { derivativeId } from "#lib/engine/autodiff/reverse-sweep.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { Step } from "#lib/engine/trace/trace.ts";
import {
  indented,
  printedTable,
  pythonNumber,
  type Program,
  type ProgramFigure,
} from "#lib/exports/programs/program.ts";
import { pythonOf } from "#lib/exports/programs/python-expression.ts";
import { pythonNames } from "#lib/exports/programs/python-names.ts";
import { torchFunctions, torchHelpers } from "#lib/exports/programs/pytorch-helpers.ts";
import { torchOptimizer } from "#lib/exports/programs/pytorch-optimizer.ts";
import type { CalledOperation } from "#lib/notation/linear.ts";
import { plainOf } from "#lib/notation/plain.ts";
import { findNotation } from "#lib/notation/registry.ts";

/** A program of assignments, gate by gate; autograd finds every derivative. */
export function torchProgram(
  solution: Solution,
  document: ExpressionDocument,
  result: ExpressionResult,
): Program {
  return new TorchLines(solution, document, result).program();
}

class TorchLines {
  readonly #solution: Solution;
  readonly #document: ExpressionDocument;
  readonly #result: ExpressionResult;
  readonly #nameOf: (id: QuantityId) => string;
  readonly #output: string;
  readonly #aliases: ReadonlyMap<string, string>;
  readonly #called = new Set<CalledOperation>();

  constructor(solution: Solution, document: ExpressionDocument, result: ExpressionResult) {
    const { trace, notation, naming } = solution;
    const symbols = findNotation(notation);
    this.#solution = solution;
    this.#document = document;
    this.#result = result;
    this.#nameOf = pythonNames(
      new Map(
        [...trace.quantities].map(
          ([id, quantity]) => [id, plainOf(symbols.symbol(quantity, naming))] as const,
        ),
      ),
    );
    const { output, aliases } = new ExpressionSolver(document).names;
    this.#output = output;
    this.#aliases = aliases;
  }

  program(): Program {
    const forward = this.#forward();
    const backward = this.#backward();
    const training = this.#training();
    return [
      {
        title: "PyTorch finds every derivative",
        phases: [],
        lines: [
          "import torch",
          "",
          "torch.set_default_dtype(torch.float64)",
          ...torchHelpers(this.#called),
        ],
      },
      { title: "Given", phases: [], lines: this.#given() },
      { title: "Forward pass", phases: ["forward", "loss"], lines: forward },
      { title: "Backward pass", phases: ["backward"], lines: backward },
      { title: "The figures", phases: [], lines: printedTable(this.#figures()) },
      ...(training.length > 0
        ? [{ title: "Training", phases: ["update"] as const, lines: training }]
        : []),
    ];
  }

  #given(): string[] {
    const { inputs, constants } = this.#document;
    return [
      ...Object.entries(inputs).map(
        ([name, value]) =>
          `${this.#nameOf(name)} = torch.tensor(${pythonNumber(value)}, requires_grad=True)`,
      ),
      ...Object.entries(constants).map(
        ([name, value]) => `${this.#nameOf(name)} = torch.tensor(${pythonNumber(value)})`,
      ),
    ];
  }

  #forward(): string[] {
    return this.#steps("forward").map(
      (step) => `${this.#nameOf(step.id)} = keep(${this.#code(step)})`,
    );
  }

  #steps(phase: Step["phase"]): readonly Step[] {
    return this.#solution.trace.steps.filter((step) => step.phase === phase);
  }

  #code({ definition }: Step): string {
    return pythonOf(definition, torchFunctions, this.#nameOf, (operation) =>
      this.#called.add(operation),
    );
  }

  /** An output that no input moves has nothing to go back through. */
  #backward(): string[] {
    const { gradients } = this.#result;
    const inputs = Object.keys(this.#document.inputs);
    const output = this.#nameOf(this.#output);
    return inputs.some((name) => gradients[name] !== 0)
      ? [`${output}.backward()`]
      : [`if ${output}.requires_grad:`, `    ${output}.backward()`];
  }

  #figures(): ProgramFigure[] {
    const variable = (name: string): string => this.#nameOf(this.#aliases.get(name) ?? name);
    const anonymous = this.#steps("forward").filter(({ id }) => !(id in this.#result.values));
    const { values } = this.#solution.trace;
    return [
      ...anonymous.flatMap(({ id, value }): ProgramFigure[] => {
        const gradient = derivativeId(this.#output, id);
        const code = this.#nameOf(id);
        const found = values.get(gradient);
        return [
          { name: code, value, code },
          ...(found === undefined
            ? []
            : [
                {
                  name: `d${this.#output}/d${code}`,
                  value: found,
                  code: `gradient(${code})`,
                },
              ]),
        ];
      }),
      ...Object.entries(this.#result.values).map(([name, value]) => ({
        name,
        value,
        code: variable(name),
      })),
      ...Object.entries(this.#result.gradients).map(([name, value]) => ({
        name: derivativeId(this.#output, name),
        value,
        code: `gradient(${variable(name)})`,
      })),
    ];
  }

  #training(): string[] {
    const { training } = this.#document;
    const { trained } = this.#result;
    if (!training || !trained) return [];
    const output = this.#nameOf(this.#output);
    const inputs = Object.keys(this.#document.inputs).map(this.#nameOf);
    const after = ` after ${training.iterations}`;
    const same = torchOptimizer(training.optimizer, false);
    const step = same ? ["optimizer.step()"] : this.#ownStep();
    return [
      ...(same
        ? [`optimizer = torch.optim.${same.name}([${inputs.join(", ")}], ${same.settings})`]
        : this.#memory()),
      `for iteration in range(1, ${training.iterations} + 1):`,
      ...indented([
        ...inputs.map((name) => `${name}.grad = None`),
        ...this.#forward(),
        `${output}.backward()`,
        ...step,
      ]),
      ...this.#forward(),
      ...printedTable([
        { name: `${this.#output}${after}`, value: trained.output, code: output },
        ...Object.entries(trained.inputs).map(([name, value]) => ({
          name: `${name}${after}`,
          value,
          code: this.#nameOf(name),
        })),
      ]),
    ];
  }

  /** The settings, and what the optimiser remembers. */
  #memory(): string[] {
    const { given, values } = this.#solution.trace;
    const known = new Set([
      ...Object.keys(this.#document.inputs),
      ...Object.keys(this.#document.constants),
    ]);
    return given
      .filter((id) => !known.has(id))
      .map((id) => `${this.#nameOf(id)} = torch.tensor(${pythonNumber(values.get(id) ?? NaN)})`);
  }

  /** A step that PyTorch has no optimizer for: the solution's own lines. */
  #ownStep(): string[] {
    const { given, values } = this.#solution.trace;
    const inputs = new Set(Object.keys(this.#document.inputs));
    const gradients = [...inputs].flatMap((name) => {
      const id = derivativeId(this.#output, name);
      return values.has(id) ? [`${this.#nameOf(id)} = ${this.#nameOf(name)}.grad`] : [];
    });
    const carried = given
      .filter((id) => values.has(`${id}+`))
      .map((id) =>
        inputs.has(id)
          ? `${this.#nameOf(id)}.copy_(${this.#nameOf(`${id}+`)})`
          : `${this.#nameOf(id)} = ${this.#nameOf(`${id}+`)}`,
      );
    const counter = given.includes("hyper.iteration")
      ? [`${this.#nameOf("hyper.iteration")} = iteration`]
      : [];
    const lines = this.#steps("update").map(
      (step) => `${this.#nameOf(step.id)} = ${this.#code(step)}`,
    );
    return ["with torch.no_grad():", ...indented([...counter, ...gradients, ...lines, ...carried])];
  }
}
