import { render, waitFor } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import HallStep from "#lib/components/HallStep.svelte";
import { solved, stepOf } from "./solved.ts";

const { narration } = solved("han-kamber");
const onsize = vi.fn();

/** The rows of the second column, whether they are seen. */
function rows(container: Element): boolean[] {
  const cells = container.querySelectorAll(
    ".katex-html .mtable > .col-align-l > .vlist-t > .vlist-r:first-child > .vlist > span",
  );
  return [...cells].map((cell) => !cell.classList.contains("concealed"));
}

describe("a step in front of a hall", () => {
  it("shows the rule, then the numbers, then the result", async () => {
    const step = stepOf(narration, 1);
    const { container, rerender } = render(HallStep, { step, current: true, build: 1, onsize });
    await waitFor(() => {
      expect(rows(container)).toEqual([true, false, false]);
    });
    await rerender({ build: 2 });
    await waitFor(() => {
      expect(rows(container)).toEqual([true, true, false]);
    });
    await rerender({ build: 3 });
    await waitFor(() => {
      expect(rows(container)).toEqual([true, true, true]);
    });
  });

  it("takes the two lines of a rule for one part", async () => {
    const step = stepOf(narration, 3);
    const { container } = render(HallStep, { step, current: true, build: 1, onsize });
    await waitFor(() => {
      expect(rows(container)).toEqual([true, true, false, false]);
    });
  });

  it("shows all of a step that is not the current one", async () => {
    const step = stepOf(narration, 1);
    const { container } = render(HallStep, { step, current: false, build: 1, onsize });
    await waitFor(() => {
      expect(rows(container)).toEqual([true, true, true]);
    });
  });
});
