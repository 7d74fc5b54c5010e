import { pathText, type Fault, type PathKey } from "#lib/document/fault.ts";
import { limits } from "#lib/document/limits.ts";

/** A value and the way to it, which becomes a path when there is something to say. */
interface Visit {
  readonly value: unknown;
  readonly key: PathKey | null;
  readonly parent: Visit | null;
  readonly depth: number;
}

/** Keys by which a careless reader of objects can be led astray. */
const misleadingKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Whether the value is too large or too deep to be looked at, and keys that no document has. */
export function structureFaults(root: unknown): { tooLarge: boolean; faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const waiting: Visit[] = [{ value: root, key: null, parent: null, depth: 0 }];
  let values = 0;
  for (let visit = waiting.pop(); visit; visit = waiting.pop()) {
    values += 1;
    if (values > limits.values) {
      const expected = `at most ${limits.values} values`;
      return { tooLarge: true, faults: [fault(null, expected, "more")] };
    }
    if (typeof visit.value !== "object" || visit.value === null) continue;
    if (visit.depth >= limits.nesting) {
      const expected = `nesting at most ${limits.nesting} deep`;
      return { tooLarge: true, faults: [fault(null, expected, "more")] };
    }
    const children = childrenOf(visit);
    if (children.length > limits.entries) {
      const expected = `at most ${limits.entries} entries`;
      return { tooLarge: true, faults: [fault(visit, expected, `${children.length}`)] };
    }
    for (const child of children) {
      if (typeof child.key === "string" && misleadingKeys.has(child.key)) {
        faults.push(fault(child, "a name that is not reserved", null));
      }
      waiting.push(child);
    }
  }
  return { tooLarge: false, faults: faults.reverse() };
}

function childrenOf(parent: Visit): readonly Visit[] {
  const { value } = parent;
  const depth = parent.depth + 1;
  if (Array.isArray(value)) {
    return value.map((each: unknown, key) => ({ value: each, key, parent, depth }));
  }
  return Object.entries(Object(value)).map(([key, each]) => ({ value: each, key, parent, depth }));
}

function fault(visit: Visit | null, expected: string, got: string | null): Fault {
  const keys: PathKey[] = [];
  for (let at = visit; at; at = at.parent) if (at.key !== null) keys.unshift(at.key);
  return { path: pathText(keys), expected, got, place: null };
}
