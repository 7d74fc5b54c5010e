import { describe, expect, it } from "vitest";
import { gateSign } from "#lib/diagram/gate-sign.ts";
import { apply, constant, reference } from "#lib/engine/expression/build.ts";

const x = reference("x");

describe("gateSign", () => {
  it.each([
    [apply("add", x, reference("y")), "+"],
    [apply("multiply", x, reference("y")), "×"],
    [apply("add", constant(1), x), "+1"],
    [apply("add", x, constant(1)), "+1"],
    [apply("divide", constant(1), x), "1/x"],
    [apply("divide", x, constant(2)), "÷2"],
    [apply("subtract", constant(1), x), "1−x"],
    [apply("subtract", x, constant(1)), "−1"],
    [apply("multiply", constant(-0.5), x), "×(−0.5)"],
    [apply("power", x, constant(2)), "x^2"],
    [apply("power", x, constant(0.5)), "x^0.5"],
    [apply("power", constant(2), x), "2^x"],
    [apply("power", x, reference("y")), "x^y"],
    [apply("negate", x), "×−1"],
    [apply("exp", x), "exp"],
    [apply("sigmoid", x), "σ"],
    [x, "="],
  ])("writes %j as %s", (definition, sign) => {
    const label = gateSign(definition);
    expect([label?.text, label?.raised ?? []].flat().join("^")).toBe(sign);
  });

  it("has no sign for more than one operation", () => {
    expect(gateSign(apply("multiply", constant(0.5), apply("power", x, constant(2))))).toBeNull();
  });
});
