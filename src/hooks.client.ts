import type { ClientInit } from "@sveltejs/kit";

/** A hidden tab paints nothing; it wakes up all the same. */
const LONGEST_WAIT = 250;

/** The page is complete as it comes: it is painted before it is made to answer. */
export const init: ClientInit = () =>
  new Promise((resolve) => {
    const wake = setTimeout(resolve, LONGEST_WAIT);
    requestAnimationFrame(() => {
      clearTimeout(wake);
      setTimeout(resolve);
    });
  });
