import "@testing-library/jest-dom/vitest";
import { configure } from "@testing-library/svelte";

// What is waited for may load KaTeX first, on a busy machine.
configure({ asyncUtilTimeout: 30_000 });

/** jsdom lays nothing out, so nothing changes its size. */
class StillObserver implements ResizeObserver {
  observe(): void {
    // nothing to report
  }
  unobserve(): void {
    // nothing to report
  }
  disconnect(): void {
    // nothing to report
  }
}

globalThis.ResizeObserver = StillObserver;

/** It moves nothing either, so its reader is one who wants no motion. */
globalThis.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: media === "(prefers-reduced-motion: reduce)",
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
