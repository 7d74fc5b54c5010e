import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { DerivedQuantity, NetworkQuantity, Quantity } from "#lib/engine/trace/quantity.ts";
import { nameSymbol } from "#lib/notation/name-symbol.ts";
import { hyperparameterSymbols, stateSymbol } from "#lib/notation/optimizer-letters.ts";
import type { Naming, Notation } from "#lib/notation/notation.ts";
import type { LetterSymbol, MathSymbol } from "#lib/notation/symbol.ts";
import { isOutputLayer } from "#lib/notation/unit-label.ts";

/** A network's quantity of one kind. */
export type Of<Kind extends NetworkQuantity["kind"]> = Extract<NetworkQuantity, { kind: Kind }>;

/** What a book chooses: a symbol for each kind of quantity that a network has. */
export type Letters = {
  readonly [Kind in NetworkQuantity["kind"]]: (quantity: Of<Kind>, naming: Naming) => LetterSymbol;
} & {
  /** The typed name of the loss in a derivative, where it is shorter: `E`, for `E_total`. */
  readonly differentiatedLoss?: string;
  /** A book's own letter for the gradient of a parameter, in place of ∂E/∂w. */
  readonly gradient?: (
    parameter: Of<"weight"> | Of<"bias">,
    naming: Naming,
    datum: number | null,
  ) => LetterSymbol;
};

/** The symbol of every quantity, from the letters of a book. */
export function writtenWith(letters: Letters): Notation["symbol"] {
  return (quantity, naming) => symbolOf(quantity, naming, letters);
}

function symbolOf(quantity: Quantity, naming: Naming, letters: Letters): MathSymbol {
  switch (quantity.kind) {
    case "input":
      return letters.input(quantity, naming);
    case "target":
      return letters.target(quantity, naming);
    case "weight":
      return letters.weight(quantity, naming);
    case "bias":
      return letters.bias(quantity, naming);
    case "net-input":
      return letters["net-input"](quantity, naming);
    case "output":
      return letters.output(quantity, naming);
    case "error-term":
      return letters["error-term"](quantity, naming);
    case "weighted-input":
      return letters["weighted-input"](quantity, naming);
    case "unit-loss":
      return letters["unit-loss"](quantity, naming);
    case "loss":
      return letters.loss(quantity, naming);
    case "variable":
    case "fixed":
    case "gate":
      return nameSymbol(quantity.name);
    case "derivative":
    case "batch-gradient":
    case "updated":
    case "state":
    case "hyperparameter":
      return derivedSymbol(quantity, naming, letters);
  }
}

function derivedSymbol(quantity: DerivedQuantity, naming: Naming, letters: Letters): MathSymbol {
  const symbol = (id: QuantityId): MathSymbol => symbolOf(quantityOf(id, naming), naming, letters);
  switch (quantity.kind) {
    case "derivative":
      return derivativeSymbol(quantity, naming, letters);
    case "batch-gradient":
      return batchGradientSymbol(quantity, naming, letters);
    case "updated":
      return updated(asLetter(symbol(quantity.of)));
    case "state": {
      const state = stateSymbol(quantity.name, asLetter(symbol(quantity.of)));
      return quantity.updated ? updated(state) : state;
    }
    case "hyperparameter":
      return hyperparameterSymbols[quantity.name];
  }
}

function derivativeSymbol(
  quantity: Extract<DerivedQuantity, { kind: "derivative" }>,
  naming: Naming,
  letters: Letters,
): MathSymbol {
  const of = quantityOf(quantity.of, naming);
  const by = quantityOf(quantity.by, naming);
  const own = quantity.sign === 1 && quantity.through === null && of.kind === "loss";
  if (own && letters.gradient && (by.kind === "weight" || by.kind === "bias")) {
    return letters.gradient(by, naming, quantity.datum);
  }
  const through = quantity.through === null ? null : quantityOf(quantity.through, naming);
  const ownLoss = lossThrough(through, naming);
  const indexed = datumOf(of) ?? datumOf(by);
  return {
    kind: "derivative",
    sign: quantity.sign,
    of: numerator(ownLoss ?? of, naming, letters),
    by: symbolOf(by, naming, letters),
    through: through === null || ownLoss ? null : symbolOf(through, naming, letters),
    superscript: quantity.datum === null || indexed !== null ? null : `(${quantity.datum})`,
  };
}

/** The share of ∂E/∂out_h that arrives through o1 is ∂E_o1/∂out_h, where o1 has a loss of its own. */
function lossThrough(through: Quantity | null, naming: Naming): Of<"unit-loss"> | null {
  if (through?.kind !== "net-input" || !naming.separableLoss) return null;
  if (!isOutputLayer(naming, through.layer)) return null;
  return { kind: "unit-loss", unit: through.unit, datum: through.datum };
}

function numerator(quantity: Quantity, naming: Naming, letters: Letters): MathSymbol {
  return quantity.kind === "loss"
    ? lossInDerivative(quantity, naming, letters)
    : symbolOf(quantity, naming, letters);
}

/** With weight decay λ the gradient is that of E_λ = E + ½λΣw². */
function batchGradientSymbol(
  quantity: Extract<DerivedQuantity, { kind: "batch-gradient" }>,
  naming: Naming,
  letters: Letters,
): MathSymbol {
  const parameter = quantityOf(quantity.of, naming);
  const own = parameter.kind === "weight" || parameter.kind === "bias";
  if (own && letters.gradient && !quantity.decayed)
    return letters.gradient(parameter, naming, null);
  const loss = lossInDerivative({ kind: "loss", datum: null }, naming, letters);
  return {
    kind: "derivative",
    sign: 1,
    of: quantity.decayed ? withDecay(loss) : loss,
    by: symbolOf(parameter, naming, letters),
    through: null,
    superscript: null,
  };
}

function withDecay(loss: LetterSymbol): LetterSymbol {
  const spoken = `${loss.spoken} with weight decay`;
  return { ...loss, subscript: "λ", plain: `${loss.plain}_lambda`, spoken };
}

function lossInDerivative(loss: Of<"loss">, naming: Naming, letters: Letters): LetterSymbol {
  const symbol = letters.loss(loss, naming);
  if (letters.differentiatedLoss === undefined) return symbol;
  const datum = loss.datum === null ? "" : `@${loss.datum}`;
  return { ...symbol, plain: letters.differentiatedLoss + datum };
}

function updated(symbol: LetterSymbol): LetterSymbol {
  const plain = `${symbol.plain}+`;
  return { ...symbol, updated: true, plain, spoken: `new ${symbol.spoken}` };
}

function quantityOf(id: QuantityId, naming: Naming): Quantity {
  const quantity = naming.quantities.get(id);
  if (!quantity) throw new Error(`internal: no quantity ${id}`);
  return quantity;
}

function datumOf(quantity: Quantity): number | null {
  return "datum" in quantity ? quantity.datum : null;
}

function asLetter(symbol: MathSymbol): LetterSymbol {
  if (symbol.kind === "derivative") throw new Error("internal: a derivative is not updated");
  return symbol;
}
