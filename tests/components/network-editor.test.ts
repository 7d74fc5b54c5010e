import { fireEvent, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import NetworkEditor from "#lib/components/NetworkEditor.svelte";
import { editNetwork, type NetworkEdit } from "#lib/document/network-edit.ts";
import { readDocument } from "#lib/document/read.ts";
import type { NetworkDocument } from "#lib/document/schema.ts";
import { solve } from "#lib/document/solve.ts";
import { builtIn } from "../sources/built-in.ts";

function network(name: string, ...edits: readonly NetworkEdit[]): NetworkDocument {
  const document = builtIn(name, "printed");
  if (document.kind !== "network") throw new Error("not a network");
  // nothing printed, nothing noted: a shorter page is a faster test
  return edits.reduce<NetworkDocument>(
    (before, edit) => {
      const after = editNetwork(before, edit);
      if (after instanceof Error) throw after;
      return after;
    },
    { ...document, printed: [], notes: {} },
  );
}

/** The editor as a page has it: every change comes back as the document. */
function open(document: NetworkDocument) {
  const changes: { document: NetworkDocument; going: boolean }[] = [];
  const onchange = vi.fn((changed: NetworkDocument, going: boolean) => {
    expect(readDocument(changed)).toEqual(changed);
    changes.push({ document: changed, going });
    void view.rerender({ document: changed });
  });
  const view = render(NetworkEditor, { document, onchange });
  return { changes, latest: () => changes.at(-1)?.document ?? document, view };
}

/** By label, not by role: reading every role of so many fields takes seconds. */
function field(name: string): HTMLElement {
  return screen.getByLabelText(name, { selector: "input, textarea, select" });
}

function button(name: string, within: HTMLElement = document.body): HTMLElement {
  const found = [...within.querySelectorAll("button")].find(
    (each) => (each.getAttribute("aria-label") ?? each.textContent) === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

function paste(into: HTMLElement, text: string): Promise<boolean> {
  return fireEvent.paste(into, { clipboardData: { getData: () => text } });
}

describe("the picture", () => {
  it("adds and removes units and layers", async () => {
    const { latest } = open(network("mazur"));
    const hidden = screen.getByLabelText("Units of hidden");
    await userEvent.click(button("One unit more", hidden));
    expect(latest().layers.map(({ units }) => units)).toEqual([2, 3, 2]);
    await userEvent.click(button("Add a layer before output"));
    expect(latest().layers.map(({ units }) => units)).toEqual([2, 3, 2, 2]);
    await userEvent.click(button("Remove hidden 1"));
    expect(latest().layers.map(({ units }) => units)).toEqual([2, 2, 2]);
  });

  it("takes a number of units that is typed, once it is all there", async () => {
    const { changes, latest } = open(network("mazur"));
    const units = field("Number of units, hidden");
    await userEvent.clear(units);
    await userEvent.type(units, "5");
    expect(changes).toEqual([]);
    await userEvent.keyboard("{Enter}");
    expect(latest().layers[1]?.units).toBe(5);
    await userEvent.keyboard("{ArrowDown}");
    expect(latest().layers[1]?.units).toBe(4);
    expect(units).toHaveValue("4");
    await userEvent.clear(units);
    await userEvent.type(units, "two{Enter}");
    expect(screen.getByText(/a whole number of units/)).toBeInTheDocument();
    expect(units).toHaveValue("4");
  });

  it("says the limit where there is no more room", async () => {
    const { changes } = open(network("mazur", { kind: "units", layer: 0, units: 8 }));
    const input = screen.getByLabelText("Units of input");
    await userEvent.click(button("One unit more", input));
    expect(screen.getByText(/.+/, { selector: "[role='alert']" })).toHaveTextContent(
      "At most 8 units",
    );
    expect(changes).toEqual([]);
  });
});

describe("the tables", () => {
  it("name each number as the chosen notation does", async () => {
    open(network("mazur"));
    expect(field("weight 5")).toHaveValue("0.4");
    await userEvent.selectOptions(field("Symbols and steps as in"), "han-kamber");
    expect(field("weight from unit 3 to unit 5")).toHaveValue("0.4");
  });

  it("set a number as it is typed, as one change", async () => {
    const { changes, latest } = open(network("mazur"));
    await userEvent.clear(field("weight 1"));
    await userEvent.type(field("weight 1"), "1/4");
    expect(latest().layers[1]?.weights[0]).toEqual([0.25, 0.2]);
    expect(changes.map(({ going }) => going)).toEqual([false, true]);
    expect(field("weight 1")).toHaveValue("1/4");
    await userEvent.tab();
    expect(field("weight 1")).toHaveValue("0.25");
  });

  it("keep a bad entry beside its words, and the last good number", async () => {
    const { latest } = open(network("mazur"));
    await userEvent.clear(field("weight 1"));
    await userEvent.type(field("weight 1"), "x");
    await userEvent.tab();
    expect(field("weight 1")).toHaveValue("x");
    expect(field("weight 1")).toBeInvalid();
    expect(field("weight 1")).toHaveAccessibleDescription(/is not a number/);
    expect(latest().layers[1]?.weights[0]).toEqual([0.15, 0.2]);
    await userEvent.clear(field("weight 1"));
    await userEvent.type(field("weight 1"), "2");
    expect(field("weight 1")).toBeValid();
  });

  it("are walked with keys as in a spreadsheet", async () => {
    open(network("mazur"));
    field("weight 1").focus();
    await userEvent.keyboard("{Enter}");
    expect(field("weight 3")).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}");
    expect(field("weight 4")).toHaveFocus();
    await userEvent.keyboard("{ArrowUp}");
    expect(field("weight 2")).toHaveFocus();
    await userEvent.keyboard("7{Escape}");
    expect(field("weight 2")).toHaveValue("0.2");
  });

  it("take a whole table that is pasted", async () => {
    const { latest } = open(network("mazur"));
    await paste(field("weight 5"), "tensor([[1., 2.], [3., 4.]])");
    expect(latest().layers[2]?.weights).toEqual([
      [1, 2],
      [3, 4],
    ]);
    await paste(field("weight 5"), "1 2 3");
    expect(screen.getByText(/.+/, { selector: "[role='alert']" })).toHaveTextContent(
      "room for 2 × 2",
    );
  });

  it("take a column of biases beside the weights", async () => {
    const { latest } = open(network("han-kamber"));
    await paste(field("weight from unit 1 to unit 4"), "1 2 3 9\n4 5 6 8");
    expect(latest().layers[1]).toMatchObject({
      weights: [
        [1, 2, 3],
        [4, 5, 6],
      ],
      biases: [9, 8],
    });
  });

  it("say that rows have become columns, until the next number is typed", async () => {
    const { latest } = open(network("han-kamber"));
    await paste(field("weight from unit 1 to unit 4"), "[[1, 4], [2, 5], [3, 6]]");
    expect(latest().layers[1]?.weights).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    const note = screen.getByText(/each row has become a column/);
    expect(note).toHaveRole("status");
    await userEvent.type(field("weight from unit 1 to unit 4"), "7");
    expect(note.textContent).toBe("");
  });

  it("grow with the examples that are pasted", async () => {
    const { latest } = open(network("mazur"));
    await paste(field("input 1"), "0,0,0,1\n0,1,1,0\n1,1,0,1");
    expect(latest().data).toEqual([
      { input: [0, 0], target: [0, 1] },
      { input: [0, 1], target: [1, 0] },
      { input: [1, 1], target: [0, 1] },
    ]);
    await userEvent.click(button("Remove example 2"));
    expect(latest().data).toHaveLength(2);
    expect(field("target of unit o2, example 2")).toHaveValue("1");
  });
});

describe("a table of examples", () => {
  it("names the inputs and targets by its columns", async () => {
    const { latest } = open(network("mazur"));
    await paste(field("input 1"), "length,width,o,p\n1,2,0,1\n3,4,1,0\n");
    expect(latest().data).toHaveLength(2);
    expect(latest().layers[0].names).toEqual(["length", "width"]);
    expect(latest().layers.at(-1)?.names).toEqual(["o", "p"]);
  });

  it("asks before it gives the network other inputs", async () => {
    const { changes, latest } = open(network("mazur"));
    await paste(field("input 1"), "a,b,c,o,p\n1,2,3,0,1\n4,5,6,1,0\n");
    expect(changes).toEqual([]);
    expect(screen.getByText(/has 5 columns/)).toHaveTextContent(
      "with the last 2 as targets, 3 inputs. The network has 2.",
    );
    await userEvent.click(button("Change the network to 3 inputs"));
    expect(latest().layers[0]).toMatchObject({ units: 3, names: ["a", "b", "c"] });
    expect(latest().data[1]).toEqual({ input: [4, 5, 6], target: [1, 0] });
    expect(latest().layers[1]?.weights[0]?.slice(0, 2)).toEqual([0.15, 0.2]);
    expect(screen.queryByText(/has 5 columns/)).not.toBeInTheDocument();
  });

  it("offers a target for each class that its last column names", async () => {
    const { latest } = open(network("mazur"));
    const before = latest();
    await paste(field("input 1"), "0.1,0.2,cat\n0.3,0.4,dog\n0.5,0.6,bird\n");
    expect(latest()).toEqual(before);
    expect(screen.getByText(/names 3 classes: cat, dog, bird/)).toBeInTheDocument();
    await userEvent.click(button("Use 2 inputs and a target for each class"));
    expect(latest().data.map(({ target }) => target)).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
    expect(latest().layers.at(-1)).toMatchObject({ units: 3, names: ["cat", "dog", "bird"] });
  });
});

describe("settings", () => {
  it("offer the activation that a loss asks for", async () => {
    const { latest } = open(network("mazur", { kind: "activation", layer: 2, activation: "tanh" }));
    await userEvent.selectOptions(field("Loss"), "cross-entropy");
    await userEvent.click(screen.getByText(/^Use softmax/));
    expect(latest()).toMatchObject({
      loss: "cross-entropy",
      layers: [{}, {}, { activation: "softmax" }],
    });
    expect(screen.queryByText(/^Use softmax/)).not.toBeInTheDocument();
  });

  it("draw the weights of a seed", async () => {
    const { latest } = open(network("mazur"));
    await userEvent.selectOptions(field("Initialisation"), "zeros");
    await userEvent.click(button("Set all"));
    expect(latest().layers[2]).toMatchObject({
      weights: [
        [0, 0],
        [0, 0],
      ],
      biases: 0,
    });
  });

  it("keep names of units, and the figures for all units", async () => {
    const { latest } = open(network("mazur"));
    const names = field("Hidden");
    await userEvent.type(names, "a, b");
    expect(latest().layers[1]?.names).toEqual(["a", "b"]);
    await userEvent.type(names, ", c");
    await userEvent.tab();
    expect(names).toHaveAccessibleDescription(/2 names/);
    expect(latest().layers[1]?.names).toEqual(["a", "b"]);
  });

  it("change how figures are rounded", async () => {
    const { latest } = open(network("mazur"));
    await userEvent.selectOptions(field("Figures are shown"), "digits");
    expect(latest().rounding).toMatchObject({ decimals: null, digits: 4 });
    await userEvent.selectOptions(field("The next step takes"), "rounded");
    expect(latest().rounding).toMatchObject({ carry: "rounded" });
  });
});

describe("printed figures", () => {
  const bare = network("mazur");

  it("are added, and held against the computed ones", async () => {
    const { latest, view } = open(bare);
    await userEvent.type(field("Quantity"), "net_h1");
    await userEvent.type(field("As the source prints it"), "0.3776");
    await userEvent.click(button("Add"));
    expect(latest().printed).toEqual([{ quantity: "net_h1", value: "0.3776", erratum: null }]);
    await view.rerender({ checks: solve(latest()).printed });
    expect(screen.getByText("0.3775")).toBeInTheDocument();
    await userEvent.type(field("Printed figure 1"), "{Backspace}5");
    await view.rerender({ checks: solve(latest()).printed });
    expect(screen.getByText("agrees")).toBeInTheDocument();
  });

  it("are refused where they are no figures", async () => {
    const { latest } = open(bare);
    await userEvent.type(field("Quantity"), "net_h1");
    await userEvent.type(field("As the source prints it"), "about 1");
    await userEvent.click(button("Add"));
    expect(screen.getByText(/.+/, { selector: "[role='alert']" })).toHaveTextContent(
      "a decimal number as text",
    );
    expect(latest().printed).toEqual([]);
  });
});

describe("notes", () => {
  it("stand by phase and beside a step, and an empty one goes", async () => {
    const { latest } = open(network("mazur"));
    await userEvent.type(field("For the loss phase"), "ok");
    expect(latest().notes).toEqual({ loss: "ok" });
    await userEvent.clear(field("For the loss phase"));
    expect(latest().notes).toEqual({});
    await userEvent.type(field("Beside the step of"), "net_h1");
    await userEvent.click(button("Add a note"));
    await userEvent.type(field("Beside net_h1"), "so");
    expect(latest().notes).toEqual({ net_h1: "so" });
  });
});
