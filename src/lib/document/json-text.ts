import { DocumentError } from "#lib/document/document-error.ts";
import { describeValue, type Fault } from "#lib/document/fault.ts";
import { firstSyntaxFault } from "#lib/document/json-syntax.ts";
import { limits } from "#lib/document/limits.ts";

/**
 * Parses JSON. What is too deep is refused before it is parsed, since parsers recurse.
 *
 * @param characters the longest text that is taken
 * @throws DocumentError
 */
export function parseJson(text: string, characters: number = limits.characters): unknown {
  if (text.length > characters) {
    throw new DocumentError([fault(`at most ${characters} characters`, `${text.length}`)]);
  }
  if (nestingOf(text) > limits.nesting) {
    throw new DocumentError([fault(`nesting at most ${limits.nesting} deep`, "more")]);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new DocumentError([syntaxFault(text)]);
  }
}

function fault(expected: string, got: string): Fault {
  return { path: "", expected, got, place: null };
}

/** How deep lists and objects are nested; brackets within strings do not count. */
function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === "\\") at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "[" || character === "{") deepest = Math.max(deepest, ++depth);
    else if (character === "]" || character === "}") depth -= 1;
  }
  return deepest;
}

function syntaxFault(text: string): Fault {
  const { at, expected } = firstSyntaxFault(text);
  const before = text.slice(0, at).split("\n");
  const column = (before.at(-1)?.length ?? 0) + 1;
  const character = text[at] === undefined ? "the end" : describeValue(text[at]);
  return fault(`JSON, here ${expected}`, `${character} at line ${before.length}, column ${column}`);
}
