import { expect, it } from "vitest";
import { meantProduct } from "#lib/components/meant-product.ts";

it.each([
  ["xy", ["x", "y", "xy"], ["x", "y"]],
  ["w1x1", ["w1x1", "x1", "w1"], ["w1", "x1"]],
  ["xx", ["x", "xx"], ["x", "x"]],
  ["xy", ["x", "xy"], null],
  ["x1", ["x", "x1"], null],
  ["x", ["x", "y"], null],
])("reads %s among %o", (name, names, product) => {
  expect(meantProduct(name, names)).toEqual(product);
});
