import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import VariableTable from "#lib/components/VariableTable.svelte";

function open(...names: string[]) {
  const onvalue = vi.fn();
  const variables = names.map((name) => ({ name, value: 1, held: false }));
  render(VariableTable, { variables, onvalue, onheld: vi.fn() });
  return { onvalue };
}

it("goes on to the next value at Enter, and stays at the last", async () => {
  const { onvalue } = open("x", "y");
  await userEvent.click(screen.getByRole("spinbutton", { name: "Value of x" }));
  await userEvent.keyboard("2{Enter}");
  expect(onvalue).toHaveBeenLastCalledWith("x", 2, false);
  const last = screen.getByRole("spinbutton", { name: "Value of y" });
  expect(last).toHaveFocus();
  await userEvent.keyboard("3{Enter}");
  expect(onvalue).toHaveBeenLastCalledWith("y", 3, false);
  expect(last).toHaveFocus();
});

it("leaves Enter to what is no value", async () => {
  open("x", "y");
  const held = screen.getByRole("checkbox", { name: "Hold y constant" });
  held.focus();
  await userEvent.keyboard("{Enter}");
  expect(held).toHaveFocus();
});

it("tells when a name may be meant as a product", () => {
  open("x", "y", "xy");
  expect(screen.getByRole("status")).toHaveTextContent(
    "xy is one name here. If you mean x times y, write x * y.",
  );
});

it("says nothing of names of their own", () => {
  open("x", "x1", "y");
  expect(screen.getByRole("status").textContent.trim()).toBe("");
});
