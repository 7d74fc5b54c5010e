import { expect, it } from "vitest";
import { elapsedText } from "#lib/components/elapsed-text.ts";

it.each([
  [0, "0:00"],
  [59_999, "0:59"],
  [245_000, "4:05"],
  [3_845_000, "1:04:05"],
  [-5, "0:00"],
])("a timer shows %i ms as %s", (milliseconds, text) => {
  expect(elapsedText(milliseconds)).toBe(text);
});
