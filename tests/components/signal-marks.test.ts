import { render } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import SignalMarks from "#lib/components/SignalMarks.svelte";
import { drawnProgram } from "../diagram/built-in.ts";
import { momentAt, solved } from "./solved.ts";

const moment = momentAt(solved("xyz").narration, 7);
const late = { ...moment, position: 99, reached: 99 };

describe("SignalMarks", () => {
  it("draws a bar where the losing input of a max stops the signal", () => {
    const { diagram } = drawnProgram("m = max(x, y)\nf = m * z", { x: 2, y: -1, z: 3 });
    const { container } = render(SignalMarks, { diagram, moment: late });
    expect(container.querySelectorAll(".signal.stopped .bar")).toHaveLength(1);
    expect(container.querySelector(".stopped title")).toHaveTextContent("The signal stops here");
  });

  it.each([
    ["a dead rectifier", "f = relu(x)", { x: -2 }, "stopped"],
    ["a saturated gate", "f = tanh(x)", { x: 12 }, "saturated"],
  ])("has a mark for %s", (_, program, values, remark) => {
    const { diagram } = drawnProgram(program, values);
    const { container } = render(SignalMarks, { diagram, moment: late });
    expect(container.querySelector(`.signal.${remark}`)).not.toBeNull();
    expect(container.querySelectorAll(`.signal:not(.${remark})`)).toHaveLength(0);
  });

  it("waits for the step that computes the figure, and leaves the words to the nodes", () => {
    const { diagram } = drawnProgram("f = tanh(x)", { x: 12 });
    const { container } = render(SignalMarks, {
      diagram,
      moment: { ...moment, position: 0, reached: 0 },
    });
    expect(container.querySelector(".signal")).toHaveClass("pending");
    expect(container.querySelector("g")).toHaveAttribute("aria-hidden", "true");
  });
});
