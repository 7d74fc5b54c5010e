import { untrack } from "svelte";
import type { Variable } from "#lib/document/expression-draft.ts";

/** So long nothing is typed before the list changes. */
const PAUSE = 180;

/**
 * The variables of a program as a list that does not stir while a name is typed, which is another
 * name at each key: their values follow at once, which ones there are when the hands rest. What has
 * not changed is the same object as before. To be made while a component is.
 */
export class RestedVariables {
  #names: readonly string[] = $state.raw([]);
  readonly #listed: readonly Variable[];
  #last: readonly Variable[];

  constructor(current: () => readonly Variable[]) {
    const first = untrack(current);
    this.#last = first;
    this.#names = namesOf(first);
    this.#listed = $derived.by(() => {
      this.#last = listedAs(this.#names, current(), this.#last);
      return this.#last;
    });
    $effect(() => {
      const names = namesOf(current());
      const listed = untrack(() => this.#names);
      if (isSameList(names, listed)) return;
      const timer = setTimeout(() => {
        this.#names = names;
      }, PAUSE);
      return () => {
        clearTimeout(timer);
      };
    });
  }

  get listed(): readonly Variable[] {
    return this.#listed;
  }
}

function namesOf(variables: readonly Variable[]): readonly string[] {
  return variables.map(({ name }) => name);
}

/** One that has gone stays as it was for as long as it is listed. */
function listedAs(
  names: readonly string[],
  current: readonly Variable[],
  last: readonly Variable[],
): readonly Variable[] {
  const next = names.flatMap((name) => {
    const before = last.find((each) => each.name === name);
    const now = current.find((each) => each.name === name);
    const same = before && now && before.value === now.value && before.held === now.held;
    return (same ? before : (now ?? before)) ?? [];
  });
  return isSameList(next, last) ? last : next;
}

function isSameList<Item>(some: readonly Item[], others: readonly Item[]): boolean {
  return some.length === others.length && some.every((each, index) => each === others[index]);
}
