/** The part of mathjs that is used: text in, syntax tree out. */
declare module "mathjs/number" {
  export const parseDependencies: object;
  export function create(factories: object): { parse(text: string): SyntaxNode };

  /** What is read of a node. The other kinds, and whatever else a node can do, stay out of reach. */
  export type SyntaxNode =
    | { readonly type: "ParenthesisNode"; readonly content: SyntaxNode }
    | { readonly type: "ConstantNode"; readonly value: unknown }
    | { readonly type: "SymbolNode"; readonly name: string }
    | OperatorNode
    | FunctionNode
    | { readonly type: OtherNodeType };

  export interface OperatorNode {
    readonly type: "OperatorNode";
    readonly fn: string;
    readonly args: readonly SyntaxNode[];
  }

  export interface FunctionNode {
    readonly type: "FunctionNode";
    readonly fn: SyntaxNode;
    readonly args: readonly SyntaxNode[];
  }

  export type OtherNodeType =
    | "AccessorNode"
    | "ArrayNode"
    | "AssignmentNode"
    | "BlockNode"
    | "ConditionalNode"
    | "FunctionAssignmentNode"
    | "IndexNode"
    | "ObjectNode"
    | "RangeNode"
    | "RelationalNode";
}
