import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { ChangeSwitch } from "#lib/explanations/change-switches.ts";
import ChangeChoice from "#lib/components/ChangeChoice.svelte";

const order = (name: string, order: "simultaneous" | "output-first", current: boolean) => ({
  label: name,
  current,
  change: { kind: "update-order", order } as const,
});
const pair: ChangeSwitch = {
  name: "order",
  label: "Weights change",
  options: [
    order("all at once", "simultaneous", true),
    order("output first", "output-first", false),
  ],
};
const menu: ChangeSwitch = {
  ...pair,
  options: [...pair.options, order("not", "simultaneous", false)],
};

describe("ChangeChoice", () => {
  it("has both of two options in sight, under what they choose", () => {
    render(ChangeChoice, { choice: pair, onchange: vi.fn() });
    expect(screen.getByRole("group", { name: "Weights change" })).toBeInTheDocument();
    expect(screen.getByRole("radio", { name: "all at once" })).toBeChecked();
    expect(screen.getByRole("radio", { name: "output first" })).not.toBeChecked();
  });

  it("has three in a menu", () => {
    render(ChangeChoice, { choice: menu, onchange: vi.fn() });
    expect(screen.getByRole("combobox", { name: "Weights change" })).toHaveDisplayValue(
      "all at once",
    );
  });

  it.each([
    ["radio", pair],
    ["combobox", menu],
  ])(
    "asks for the change, and shows what the example has until it is made: %s",
    async (_, choice) => {
      const onchange = vi.fn();
      render(ChangeChoice, { choice, onchange });
      const select = screen.queryByRole("combobox");
      if (select) await userEvent.selectOptions(select, "output first");
      else await userEvent.click(screen.getByRole("radio", { name: "output first" }));
      expect(onchange.mock.calls).toEqual([[{ kind: "update-order", order: "output-first" }]]);
      if (select) expect(select).toHaveDisplayValue("all at once");
      else expect(screen.getByRole("radio", { name: "all at once" })).toBeChecked();
    },
  );
});
