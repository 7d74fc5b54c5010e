import {
  create,
  parseDependencies,
  type FunctionNode,
  type OperatorNode,
  type SyntaxNode,
} from "mathjs/number";
import { apply, constant, reference } from "#lib/engine/expression/build.ts";
import type { Expression, OperationName } from "#lib/engine/expression/expression.ts";
import { programFunctions } from "#lib/engine/expression/program-function.ts";
import type { Token } from "#lib/engine/expression/tokens.ts";

const mathjs = create(parseDependencies);

/** A row of tokens that is no expression. */
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
 * arithmetic and calls. The tree is converted by an allow-list, so nothing else can come through.
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

/**
 * What was parsed last, by its text. A program that is being written is read several times with
 * each key, and most of its lines are what they were; mathjs takes most of that time.
 */
const recent = new Map<string, SyntaxNode>();
const recentLimit = 200;

function syntaxTree(tokens: readonly Token[]): SyntaxNode {
  // Of an empty text mathjs makes `undefined`.
  if (tokens.length === 0) throw new SyntaxFault(null, valueOrBracket);
  const text = tokens.map((token) => token.text).join(" ");
  const known = recent.get(text);
  if (known) return known;
  try {
    const tree = mathjs.parse(text);
    remember(text, tree);
    return tree;
  } catch (error) {
    throw syntaxFault(error, tokens);
  }
}

function remember(text: string, tree: SyntaxNode): void {
  const [oldest] = recent.keys();
  if (oldest !== undefined && recent.size >= recentLimit) recent.delete(oldest);
  recent.set(text, tree);
}

const valueOrBracket = "a number, a name or (";
const operatorSign = "an operator of + - * / ^";

/** mathjs counts the characters of the text it was given, from 1, and names the one that does not fit. */
function syntaxFault(error: unknown, tokens: readonly Token[]): SyntaxFault {
  const position = error instanceof SyntaxError && "char" in error ? Number(error.char) - 1 : NaN;
  let start = 0;
  for (const token of tokens) {
    const end = start + token.text.length;
    if (position < end) {
      const lacksValue = token.kind === "sign" && token.text !== "(";
      return new SyntaxFault(token, lacksValue ? valueOrBracket : operatorSign);
    }
    start = end + 1;
  }
  return new SyntaxFault(null, valueOrBracket);
}

function convert(node: SyntaxNode, constants: ReadonlyMap<string, number>): Expression {
  switch (node.type) {
    case "ParenthesisNode":
      return convert(node.content, constants);
    case "ConstantNode":
      if (typeof node.value !== "number") throw new SyntaxFault(null, "a number");
      return constant(node.value);
    case "SymbolNode": {
      const value = constants.get(node.name);
      return value === undefined ? reference(node.name) : constant(value);
    }
    case "OperatorNode":
      return convertOperator(
        node,
        node.args.map((each) => convert(each, constants)),
      );
    case "FunctionNode":
      return convertCall(
        node,
        node.args.map((each) => convert(each, constants)),
      );
    case "AccessorNode":
    case "ArrayNode":
    case "AssignmentNode":
    case "BlockNode":
    case "ConditionalNode":
    case "FunctionAssignmentNode":
    case "IndexNode":
    case "ObjectNode":
    case "RangeNode":
    case "RelationalNode":
      throw new SyntaxFault(null, "numbers, names, arithmetic and calls");
  }
}

const binaryOperations: ReadonlyMap<string, OperationName> = new Map([
  ["add", "add"],
  ["subtract", "subtract"],
  ["multiply", "multiply"],
  ["divide", "divide"],
  ["pow", "power"],
]);

function convertOperator({ fn }: OperatorNode, args: readonly Expression[]): Expression {
  const [left, right] = args;
  if (left && !right && fn === "unaryPlus") return left;
  if (left && !right && fn === "unaryMinus") {
    // A number with its sign is a number: −2 is no gate of its own.
    return left.kind === "constant" ? constant(-left.value) : apply("negate", left);
  }
  const operation = binaryOperations.get(fn);
  if (left && right && operation) return apply(operation, left, right);
  throw new SyntaxFault(null, operatorSign);
}

function convertCall({ fn }: FunctionNode, args: readonly Expression[]): Expression {
  const known = fn.type === "SymbolNode" ? programFunctions.get(fn.name) : undefined;
  const [first, ...rest] = args;
  if (!known || !first) throw new SyntaxFault(null, "a function that is known, with its arguments");
  return known.takes === "one"
    ? apply(known.operation, first)
    : rest.reduce((folded, each) => apply(known.operation, folded, each), first);
}
