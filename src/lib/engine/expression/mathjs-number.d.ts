/** The only part of mathjs that is used: text in, syntax tree out. */
declare module "mathjs/number" {
  import type { FactoryFunctionMap, MathNode } from "mathjs";

  export const parseDependencies: FactoryFunctionMap;
  export function create(factories: FactoryFunctionMap): { parse(text: string): MathNode };
}
