import type { ExpressionResult } from "#lib/document/result.ts";
import { ExpressionSolver } from "#lib/document/expression-solver.ts";
import type { ExpressionDocument } from "#lib/document/schema.ts";
import type { Solution } from "#lib/document/solution.ts";
import { derivativeId } from "#lib/engine/autodiff/reverse-sweep.ts";
import type { Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import { referencesOf } from "#lib/engine/expression/references.ts";
import type { Step } from "#lib/engine/trace/trace.ts";
import { without } from "#lib/exports/programs/network-figures.ts";
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
import { torchFunctions, torchHelpers } from "#lib/exports/programs/pytorch-helpers.ts";
import { torchOptimizer, type TorchOptimizer } from "#lib/exports/programs/pytorch-optimizer.ts";
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
  /** The typed name of each quantity. */
  readonly #typed: ReadonlyMap<QuantityId, string>;
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
    this.#typed = new Map(
      [...trace.quantities].map(
        ([id, quantity]) => [id, plainOf(symbols.symbol(quantity, naming))] as const,
      ),
    );
    this.#nameOf = pythonNames(new Map([...this.#typed, ...this.#copyNames()]));
    const { output, aliases } = new ExpressionSolver(document).names;
    this.#output = output;
    this.#aliases = aliases;
  }

  program(): Program {
    const forward = this.#forward(true);
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
      ...training,
    ];
  }

  /** A copy for each way out of a fork, by the share of the derivative that comes back along it. */
  #copyNames(): [QuantityId, string][] {
    const typed = (id: QuantityId): string => this.#typed.get(id) ?? id;
    return this.#steps("backward").flatMap(({ id }): [QuantityId, string][] => {
      const quantity = this.#solution.trace.quantities.get(id);
      return quantity?.kind === "derivative" && quantity.through !== null
        ? [[copyOf(id), `${typed(quantity.by)}_to_${typed(quantity.through)}`]]
        : [];
    });
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

  /** @param inCopies whether what feeds several gates does so in copies, which keep their gradients */
  #forward(inCopies: boolean): string[] {
    const remark = "  # a copy for each gate that it feeds keeps what comes back from there";
    let explained = false;
    return this.#steps("forward").flatMap(({ id, definition }) => {
      const copies = inCopies ? this.#copiesInto(id, definition) : new Map<QuantityId, string>();
      const lines = [...copies].map(([of, copy]) => {
        const line = `${copy} = keep(${this.#nameOf(of)}.clone())${explained ? "" : remark}`;
        explained = true;
        return line;
      });
      const code = this.#code(definition, (each) => copies.get(each) ?? this.#nameOf(each));
      return [...lines, `${this.#nameOf(id)} = keep(${code})`];
    });
  }

  /** What a gate reads in a copy of its own, and the copy. */
  #copiesInto(gate: QuantityId, definition: Expression): ReadonlyMap<QuantityId, string> {
    const { values } = this.#solution.trace;
    return new Map(
      referencesOf(definition).flatMap((read) => {
        const share = derivativeId(this.#output, read, gate);
        return values.has(share) ? [[read, this.#nameOf(copyOf(share))] as const] : [];
      }),
    );
  }

  #steps(phase: Step["phase"]): readonly Step[] {
    return this.#solution.trace.steps.filter((step) => step.phase === phase);
  }

  #code(definition: Expression, nameOf = this.#nameOf): string {
    return pythonOf(definition, torchFunctions, nameOf, (operation) => this.#called.add(operation));
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

  /** Every step, then what the result has under another name, and gradients that are 0. */
  #figures(): ProgramFigure[] {
    const steps = [
      ...this.#steps("forward").map((step) => this.#figure(step, this.#nameOf(step.id))),
      ...this.#steps("backward").map((step) => this.#figure(step, this.#gradientCode(step.id))),
    ];
    const variable = (name: string): string => this.#nameOf(this.#aliases.get(name) ?? name);
    const result = [
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
    return [...steps, ...without(result, steps)];
  }

  #figure({ id, value }: Step, code: string): ProgramFigure {
    return { name: this.#typed.get(id) ?? id, value, code };
  }

  #gradientCode(id: QuantityId): string {
    const { quantities } = this.#solution.trace;
    const quantity = quantities.get(id);
    if (quantity?.kind !== "derivative") throw new Error(`internal: ${id} is no derivative`);
    // an output that nothing moves has no way back, and yet it begins with 1
    if (this.#steps("backward").length === 1 && !(quantity.by in this.#document.inputs))
      return "1.0";
    return `gradient(${this.#nameOf(quantity.through === null ? quantity.by : copyOf(id))})`;
  }

  /** The first update, and those that follow. */
  #training(): ProgramPart[] {
    const { training, inputs } = this.#document;
    const { trained } = this.#result;
    if (!training || !trained) return [];
    const optimizer = torchOptimizer(training.optimizer, false);
    const names = Object.keys(inputs).map(this.#nameOf);
    const step = optimizer ? ["optimizer.step()"] : this.#ownStep();
    const start = optimizer
      ? [`optimizer = torch.optim.${optimizer.name}([${names.join(", ")}], ${optimizer.settings})`]
      : [...this.#memory(), "iteration = 1"];
    const updated = this.#steps("update").map((each) =>
      this.#figure(each, this.#updatedCode(each.id, optimizer)),
    );
    const onwards = [
      `for iteration in range(2, ${training.iterations} + 1):`,
      ...indented([
        ...names.map((name) => `${name}.grad = None`),
        ...this.#forward(false),
        `${this.#nameOf(this.#output)}.backward()`,
        ...step,
      ]),
    ];
    return [
      {
        title: "The first update",
        phases: ["update"],
        lines: [...start, ...step, ...printedTable(updated)],
      },
      {
        title: "After training",
        phases: [],
        lines: [
          ...(training.iterations > 1 ? onwards : []),
          ...this.#forward(false),
          ...printedTable(this.#trainedFigures(training.iterations, trained)),
        ],
      },
    ];
  }

  /** After a step, what was updated stands in the variables, or in the optimizer's memory. */
  #updatedCode(id: QuantityId, optimizer: TorchOptimizer | null): string {
    const { quantities, values } = this.#solution.trace;
    const quantity = quantities.get(id);
    if (optimizer && quantity?.kind === "updated") return this.#nameOf(quantity.of);
    if (!optimizer || quantity?.kind !== "state") return this.#nameOf(id);
    // an input that does not move the output is none that PyTorch remembers
    return values.has(derivativeId(this.#output, quantity.of))
      ? optimizer.memory(quantity.name, this.#nameOf(quantity.of))
      : "0.0";
  }

  #trainedFigures(
    iterations: number,
    { output, inputs }: NonNullable<ExpressionResult["trained"]>,
  ): ProgramFigure[] {
    return [[this.#output, output] as const, ...Object.entries(inputs)].map(([name, value]) => ({
      name: `${name} after ${iterations}`,
      value,
      code: this.#nameOf(name),
    }));
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
      (step) => `${this.#nameOf(step.id)} = ${this.#code(step.definition)}`,
    );
    return ["with torch.no_grad():", ...indented([...counter, ...gradients, ...lines, ...carried])];
  }
}

function copyOf(share: QuantityId): QuantityId {
  return `copy:${share}`;
}
