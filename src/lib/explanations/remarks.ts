import type { PrintedCheck } from "#lib/document/solution.ts";
import type { Expression, OperationName } from "#lib/engine/expression/expression.ts";
import { evaluate } from "#lib/engine/operations/evaluate.ts";
import type { Step } from "#lib/engine/trace/trace.ts";
import type { Kink, Language } from "#lib/explanations/language.ts";
import type { Remark } from "#lib/explanations/narration.ts";
import { isSaturated } from "#lib/explanations/signal.ts";
import type { Writing } from "#lib/explanations/writing.ts";

/** Notes beside a step: what the source prints wrong, a gate that lets nothing through, a kink. */
export function remarks(
  step: Step,
  printed: PrintedCheck | null,
  writing: Writing,
  language: Language,
): Remark[] {
  const notes = [...gateNotes(step, writing, language), ...orderNotes(step, writing, language)];
  return [
    ...erratum(printed, language),
    ...notes.map((text): Remark => ({ kind: "note", text: [text] })),
  ];
}

function erratum(printed: PrintedCheck | null, { remarks: words }: Language): Remark[] {
  if (!printed || printed.erratum === null) return [];
  const text = printed.agrees
    ? printed.erratum
    : words.erratum(printed.printed, printed.computed, printed.erratum);
  return [{ kind: "erratum", text: [text] }];
}

function gateNotes(step: Step, writing: Writing, { remarks: words, names }: Language): string[] {
  const { definition, rule } = step;
  if (definition.kind !== "apply" || (rule !== "activation" && rule !== "gate")) return [];
  const { operation } = definition;
  const kink = kinkOf(definition.operation, definition.arguments, writing);
  if (kink) return [words.kink[kink]];
  if (isSaturated(step)) return [words.saturated(names.gates[operation])];
  return operation === "relu" && step.value === 0 ? [words.inactive] : [];
}

function kinkOf(
  operation: OperationName,
  args: readonly Expression[],
  writing: Writing,
): Kink | null {
  const [x = NaN, y = NaN] = args.map((each) => evaluate(each, (id) => writing.value(id)));
  switch (operation) {
    case "max":
    case "min":
      return x === y ? operation : null;
    case "relu":
    case "leaky-relu":
    case "abs":
    case "step":
    case "sign":
      return x === 0 ? operation : null;
    default:
      return null;
  }
}

/** A weight that is updated before the error terms below are computed. */
function orderNotes(
  { phase, uses }: Step,
  writing: Writing,
  { remarks: words }: Language,
): string[] {
  const early = phase === "backward" && uses.some((id) => writing.quantity(id).kind === "updated");
  return early ? [words.updatedWeight] : [];
}
