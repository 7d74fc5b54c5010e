import { expect, test } from "vitest";
import { TypingBurst } from "#lib/components/typing-burst.ts";

test("what is typed in one go belongs together", () => {
  const burst = new TypingBurst();
  expect(burst.goesOn("insertText", 0)).toBe(false);
  expect(burst.goesOn("insertText", 300)).toBe(true);
  expect(burst.goesOn("insertText", 900)).toBe(true);
});

test("a pause, another kind of input, a new line or a paste begins something new", () => {
  const burst = new TypingBurst();
  burst.goesOn("insertText", 0);
  expect(burst.goesOn("insertText", 1500)).toBe(false);
  expect(burst.goesOn("deleteContentBackward", 1600)).toBe(false);
  expect(burst.goesOn("deleteContentBackward", 1700)).toBe(true);
  expect(burst.goesOn("insertLineBreak", 1800)).toBe(false);
  expect(burst.goesOn("insertFromPaste", 1900)).toBe(false);
  expect(burst.goesOn("insertFromPaste", 1950)).toBe(false);
});
