import { programFunctions } from "#lib/engine/expression/program-function.ts";

/** A Latin or Greek letter, then letters, digits and underscores. */
export const variableNamePattern = /^[A-Za-z\u0391-\u03c9][A-Za-z0-9_\u0391-\u03c9]*$/;

/** Words that the syntax of mathjs gives a meaning of their own. */
const syntaxWords: ReadonlySet<string> = new Set([
  ...["mod", "to", "in", "and", "or", "xor", "not", "end"],
  ...["true", "false", "null", "undefined", "NaN", "Infinity"],
]);

/** Names that a JavaScript object has by itself, so that a table by name can't be misled. */
const objectNames: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  "prototype",
]);

/** Why `name` can't name a variable: what is expected instead; `null` where it can. */
export function variableNameFault(name: string): string | null {
  if (objectNames.has(name) || syntaxWords.has(name)) return "a name that is not reserved";
  if (!variableNamePattern.test(name)) {
    return "a name of letters, digits and _ that starts with a letter";
  }
  if (programFunctions.has(name)) return "a name that no function has";
  return null;
}
