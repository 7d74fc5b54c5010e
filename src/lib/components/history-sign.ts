/** Signs of what leads through a history, as paths in a square of 24. */
export const historySigns = {
  undo: "M4 9h10a5.5 5.5 0 0 1 0 11H9M8.5 4.5 4 9l4.5 4.5",
  redo: "M20 9H10a5.5 5.5 0 0 0 0 11h5M15.5 4.5 20 9l-4.5 4.5",
  original: "M5 5v5h5M5.6 10a7.5 7.5 0 1 1-1.1 4",
} as const;
