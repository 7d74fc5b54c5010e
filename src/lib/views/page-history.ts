import { on } from "svelte/events";
import { pushState, replaceState } from "$app/navigation";
import { page } from "$app/state";
import { afterPaint } from "#lib/components/after-paint.ts";

/** Who goes on sooner, in milliseconds, is in a hurry: it is written where they come to rest. */
const REST = 200;

/** An address that is about to be written. */
interface Due {
  readonly write: () => void;
  readonly callOff: () => void;
}

let due: Due | null = null;
/** When the last address was asked for. */
let asked = -Infinity;

/** The browser's history, which the router keeps: addresses of the same page. */
export const pageHistory = {
  /** A new entry. */
  push: (address: string): void => {
    due?.write();
    // eslint-disable-next-line svelte/no-navigation-without-resolve -- the page's own address
    pushState(address, page.state);
  },
  /**
   * In place of the present entry. It is written after the next paint, and only the last of
   * several in quick succession: a browser takes longer over it than a step may take.
   */
  replace: (address: string): void => {
    due?.callOff();
    const hurried = performance.now() - asked < REST;
    asked = performance.now();
    due = lateWriting(address, hurried ? atRest : afterPaint);
  },
} as const;

function atRest(task: () => void): () => void {
  const timer = setTimeout(task, REST);
  return () => {
    clearTimeout(timer);
  };
}

function lateWriting(address: string, later: (task: () => void) => () => void): Due {
  const write = (): void => {
    callOff();
    // eslint-disable-next-line svelte/no-navigation-without-resolve -- the page's own address
    replaceState(address, page.state);
  };
  const cancel = later(write);
  // whoever has gone back is at another entry by then
  const forget = on(window, "popstate", () => {
    callOff();
  });
  function callOff(): void {
    cancel();
    forget();
    due = null;
  }
  return { write, callOff };
}
