import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import WhatIfPanel from "#lib/components/WhatIfPanel.svelte";
import { applyChange, type Change } from "#lib/document/change.ts";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { findExample } from "#lib/examples/registry.ts";
import { changeFields } from "#lib/explanations/change-fields.ts";
import { changeSwitches } from "#lib/explanations/change-switches.ts";
import { whatDiffers } from "#lib/explanations/what-differs.ts";

beforeEach(() => {
  // jsdom scrolls nothing
  Element.prototype.scrollIntoView = vi.fn();
});

/** The panel of a built-in example after some changes. */
function panel(name: string, ...changes: readonly Change[]): ComponentProps<typeof WhatIfPanel> {
  const variant = findExample(name)?.variants[0];
  if (!variant) throw new Error(`no example ${name}`);
  const original = readDocument(variant.document);
  const solution = solve(changes.reduce(applyChange, original));
  return {
    groups: changeFields(solution),
    switches: changeSwitches(solution.document, original),
    originals: solve(original).figures,
    differs: whatDiffers(original, solution),
    trouble: null,
    changed: changes.length > 0,
    canUndo: changes.length > 0,
    canRedo: false,
    onchange: vi.fn(),
    onundo: vi.fn(),
    onredo: vi.fn(),
    onoriginal: vi.fn(),
  };
}

const outputFirst = { kind: "update-order", order: "output-first" } as const;

describe("WhatIfPanel", () => {
  it("has the numbers of an example in named groups", () => {
    render(WhatIfPanel, panel("mazur"));
    const group = screen.getByRole("group", { name: "Weights into output layer" });
    const fields = within(group).getAllByRole("spinbutton");
    expect(fields.map((field) => (field instanceof HTMLInputElement ? field.value : ""))).toEqual([
      "0.4",
      "0.45",
      "0.5",
      "0.55",
    ]);
    expect(screen.getByRole("spinbutton", { name: "learning rate" })).toHaveValue("0.5");
  });

  it("asks for a value", async () => {
    const props = panel("mazur");
    render(WhatIfPanel, props);
    await userEvent.click(screen.getByRole("spinbutton", { name: "weight 5" }));
    await userEvent.keyboard("1");
    const change = { kind: "value", quantity: "w.2.1.1", value: 1, update: 1 };
    expect(props.onchange).toHaveBeenCalledExactlyOnceWith(change, false);
  });

  it("puts the output weights first with one press", async () => {
    const props = panel("mazur");
    render(WhatIfPanel, props);
    const order = screen.getByRole("group", { name: "Update order" });
    await userEvent.click(within(order).getByRole("radio", { name: "output weights first" }));
    expect(props.onchange).toHaveBeenCalledExactlyOnceWith(outputFirst, false);
  });

  it("shows as chosen what the example has, also where a choice could not be worked out", async () => {
    const props = panel("mazur");
    const { rerender } = render(WhatIfPanel, props);
    const pressed = screen.getByRole("radio", { name: "output weights first" });
    await userEvent.click(pressed);
    expect(pressed).not.toBeChecked();
    const menu = screen.getByRole("combobox", { name: "Output layer" });
    await userEvent.selectOptions(menu, "tanh");
    expect(props.onchange).toHaveBeenLastCalledWith(
      { kind: "activation", layer: 2, activation: "tanh" },
      false,
    );
    expect(menu).toHaveDisplayValue("sigmoid");
    await rerender({ trouble: "This can’t be worked out." });
    expect(screen.getByRole("alert")).toHaveTextContent("This can’t be worked out.");
    const tanh = { kind: "activation", layer: 2, activation: "tanh" } as const;
    await rerender({ ...panel("mazur", outputFirst, tanh), trouble: null });
    expect(pressed).toBeChecked();
    expect(menu).toHaveDisplayValue("tanh");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("tells trouble with a number beside its field", async () => {
    const { rerender } = render(WhatIfPanel, panel("mazur"));
    const field = screen.getByRole("spinbutton", { name: "weight 5" });
    await userEvent.click(field);
    await userEvent.keyboard("1e300");
    await rerender({ trouble: "This can’t be worked out." });
    expect(field).toHaveAccessibleDescription("This can’t be worked out.");
    expect(screen.getAllByRole("alert")).toHaveLength(1);
  });

  it("says what differs, and what a number was", () => {
    render(WhatIfPanel, panel("xyz", { kind: "value", quantity: "x", value: 1, update: 1 }));
    const said = screen.getByRole("heading", { name: "What differs" }).parentElement;
    expect(said).toHaveTextContent("is");
    expect(within(screen.getByRole("list")).getAllByRole("listitem")).toHaveLength(1);
    expect(screen.getByRole("spinbutton", { name: "x" })).toHaveAccessibleDescription("was −2");
  });

  it("undoes, and leads back; what leads nowhere says so and does nothing", async () => {
    const props = panel("mazur", outputFirst);
    render(WhatIfPanel, props);
    const [undo, redo, original] = ["Undo", "Redo", "Back to the original"].map((name) =>
      screen.getByRole("button", { name }),
    );
    if (!undo || !redo || !original) throw new Error("no buttons");
    expect(redo).toHaveAttribute("aria-disabled", "true");
    for (const button of [undo, redo, original]) await userEvent.click(button);
    expect(props.onundo).toHaveBeenCalledOnce();
    expect(props.onredo).not.toHaveBeenCalled();
    expect(props.onoriginal).toHaveBeenCalledOnce();
  });

  it("offers nothing but the rounding for a program without gates to open", () => {
    render(WhatIfPanel, panel("xyz"));
    expect(screen.queryByRole("radio")).toBeNull();
    expect(screen.getByRole("combobox", { name: "Rounding" })).toHaveDisplayValue(
      "as in the original",
    );
    expect(screen.getByRole("button", { name: "Undo" })).toHaveAttribute("aria-disabled", "true");
  });
});
