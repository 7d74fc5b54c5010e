import "@testing-library/jest-dom/vitest";

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
