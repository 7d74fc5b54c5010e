import { expect, it } from "vitest";
import { destinationOf } from "#lib/components/destination.ts";
import { solved } from "./solved.ts";

const { steps } = solved("xyz").narration;

it("a figure leads to the step that computed it, a given one to its value, others to the reasons", () => {
  const leadsTo = (quantity: string) => destinationOf(quantity, steps, new Set(["x"]));
  expect(leadsTo("q")).toBe(1);
  expect(leadsTo("x")).toBe("edit");
  expect(leadsTo("y"), "given, but not to be changed").toBe("why");
  expect(leadsTo("dq/dx")).toBe("why");
});
