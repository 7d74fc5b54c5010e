import { describe, expect, it } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { findExample } from "#lib/examples/registry.ts";
import { taskOf, type Task } from "#lib/explanations/task.ts";

function task(name: string): Task {
  return taskOf(solve(readDocument(findExample(name)?.variants[0].document)));
}

describe("the task at the head of a sheet", () => {
  it("tells a network in a sentence", () => {
    expect(task("mazur").sentence).toBe(
      "A network of 2 inputs, 2 hidden units (sigmoid) and 2 output units (sigmoid). Loss: half the squared error. Update: plain gradient descent.",
    );
    expect(task("han-kamber").sentence).toContain(
      "3 inputs, 2 hidden units (sigmoid) and 1 output unit",
    );
  });

  it("shows a program line by line", () => {
    expect(task("xyz").formulas.map(({ tex }) => tex)).toEqual(["q = x + y", "f = q \\cdot z"]);
  });
});
