import type { FigureRounding } from "#lib/document/digits.ts";
import type { ExpressionResult } from "#lib/document/result.ts";
import type { ExpressionDocument } from "#lib/document/schema.ts";
import { derivativeId } from "#lib/engine/autodiff/reverse-sweep.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { Trace } from "#lib/engine/trace/trace.ts";

/** The names that a result reports. */
export interface ProgramNames {
  readonly inputs: readonly string[];
  readonly assigned: readonly string[];
  readonly output: string;
  /** Names that stand for the quantity of another name. */
  readonly aliases: ReadonlyMap<string, string>;
}

export interface ExpressionFigures {
  readonly program: ProgramNames;
  readonly first: Trace;
  /** After the training that the document asks for; `null` where it asks for none. */
  readonly last: Trace | null;
}

type Report<Figure> = (value: number, id: QuantityId) => Figure;

export function expressionResult(
  document: ExpressionDocument,
  rounding: FigureRounding,
  figures: ExpressionFigures,
): { readonly result: ExpressionResult; readonly shown: ExpressionResult<string> | null } {
  const { quantities } = figures.first;
  return {
    result: reported(figures, (value) => value),
    shown: document.rounding
      ? reported(figures, (value, id) => rounding.show(value, id, quantities))
      : null,
  };
}

function reported<Figure>(
  { program, first, last }: ExpressionFigures,
  report: Report<Figure>,
): ExpressionResult<Figure> {
  const { inputs, assigned, output, aliases } = program;
  const quantityOf = (name: string): QuantityId => aliases.get(name) ?? name;
  const value = (trace: Trace, id: QuantityId): Figure => report(trace.values.get(id) ?? NaN, id);
  // where the output does not depend on a name there is no line for the gradient: it is 0
  const gradient = (name: string): Figure => {
    const id = derivativeId(output, quantityOf(name));
    return report(first.values.get(id) ?? 0, id);
  };
  return {
    output: value(first, output),
    values: byName(assigned, (name) => value(first, quantityOf(name))),
    gradients: byName([...inputs, ...assigned], gradient),
    ...(last && {
      trained: {
        output: value(last, output),
        inputs: byName(inputs, (name) => value(last, name)),
      },
    }),
  };
}

function byName<T>(names: readonly string[], of: (name: string) => T): Record<string, T> {
  return Object.fromEntries(names.map((name) => [name, of(name)] as const));
}
