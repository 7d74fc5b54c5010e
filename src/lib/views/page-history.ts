import { pushState, replaceState } from "$app/navigation";
import { page } from "$app/state";

/** The browser's history, which the router keeps: addresses of the same page. */
export const pageHistory = {
  /** A new entry. */
  push: (address: string): void => {
    // eslint-disable-next-line svelte/no-navigation-without-resolve -- the page's own address
    pushState(address, page.state);
  },
  /** In place of the present one. */
  replace: (address: string): void => {
    // eslint-disable-next-line svelte/no-navigation-without-resolve -- the page's own address
    replaceState(address, page.state);
  },
} as const;
