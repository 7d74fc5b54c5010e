import type { FunctionNode, MathNode, OperatorNode } from "mathjs";
import { create, parseDependencies } from "mathjs/number";
import { apply, constant, reference } from "#lib/engine/expression/build.ts";
import type { Expression, OperationName } from "#lib/engine/expression/expression.ts";
import { programFunctions } from "#lib/engine/expression/program-function.ts";
import type { Token } from "#lib/engine/expression/tokens.ts";

const mathjs = create(parseDependencies);

/** The parser's complaint about a row of tokens. */
export class SyntaxFault extends Error {
  override readonly name = "SyntaxFault";
  /** The token that does not fit; `null` where something is missing at the end. */
  readonly token: Token | null;
  readonly expected: string;

  constructor(token: Token | null, expected: string) {
    super(`expected ${expected}`);
    this.token = token;
    this.expected = expected;
  }
}

/**
 * Parses one expression with the grammar of mathjs, of which the tokens leave numbers, names,
 * arithmetic and calls. The tree is converted by an allow-list: nothing else can come through.
 *
 * @param constants symbols that stand for a number
 * @throws SyntaxFault
 */
export function parseExpression(
  tokens: readonly Token[],
  constants: ReadonlyMap<string, number>,
): Expression {
  return convert(syntaxTree(tokens), constants);
}

function syntaxTree(tokens: readonly Token[]): MathNode {
  try {
    return mathjs.parse(tokens.map((token) => token.text).join(" "));
  } catch (error) {
    throw syntaxFault(error, tokens);
  }
}

/** mathjs counts the characters of what it was given, from 1, and names the one that it can't use. */
function syntaxFault(error: unknown, tokens: readonly Token[]): SyntaxFault {
  const position = error instanceof SyntaxError && "char" in error ? Number(error.char) - 1 : NaN;
  let start = 0;
  for (const token of tokens) {
    const end = start + token.text.length;
    if (position < end) return new SyntaxFault(token, expectedBefore(token));
    start = end + 1;
  }
  return new SyntaxFault(null, "a number, a name or (");
}

function expectedBefore(token: Token): string {
  return token.kind === "sign" && token.text !== "("
    ? "a number, a name or ("
    : "an operator of + - * / ^";
}

function convert(node: MathNode, constants: ReadonlyMap<string, number>): Expression {
  switch (node.type) {
    case "ParenthesisNode":
      return convert(node.content, constants);
    case "ConstantNode":
      if (typeof node.value === "number") return constant(node.value);
      break;
    case "SymbolNode": {
      const value = constants.get(node.name);
      return value === undefined ? reference(node.name) : constant(value);
    }
    case "OperatorNode":
      return operator(
        node,
        node.args.map((each) => convert(each, constants)),
      );
    case "FunctionNode":
      return call(
        node,
        node.args.map((each) => convert(each, constants)),
      );
  }
  throw new SyntaxFault(null, "numbers, names, arithmetic and calls");
}

const binary: ReadonlyMap<string, OperationName> = new Map([
  ["add", "add"],
  ["subtract", "subtract"],
  ["multiply", "multiply"],
  ["divide", "divide"],
  ["pow", "power"],
]);

function operator(node: OperatorNode, args: readonly Expression[]): Expression {
  const [left, right] = args;
  if (left && !right) {
    if (node.fn === "unaryPlus") return left;
    // A number with a sign is a number: −2 is no gate of its own.
    if (node.fn === "unaryMinus")
      return left.kind === "constant" ? constant(-left.value) : apply("negate", left);
  }
  const operation = binary.get(node.fn);
  if (left && right && operation) return apply(operation, left, right);
  throw new SyntaxFault(null, "an operator of + - * / ^");
}

function call(node: FunctionNode, args: readonly Expression[]): Expression {
  const known = node.fn.type === "SymbolNode" ? programFunctions.get(node.fn.name) : undefined;
  const [first, ...rest] = args;
  if (!known || !first) throw new SyntaxFault(null, "a function that is known");
  return known.takes === "one"
    ? apply(known.operation, first)
    : rest.reduce((folded, each) => apply(known.operation, folded, each), first);
}
