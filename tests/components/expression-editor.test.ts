import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { documentOfDraft, withProgram } from "#lib/document/expression-draft.ts";
import { readDocument } from "#lib/document/read.ts";
import type { ExpressionDocument } from "#lib/document/schema.ts";
import { parseProgram } from "#lib/engine/expression/parse.ts";
import { ProgramError, type ProgramFault } from "#lib/engine/expression/program-error.ts";
import ExpressionEditor from "#lib/components/ExpressionEditor.svelte";

function draftOf(program: string): ExpressionDocument {
  const document = readDocument({ chalkgrad: 1, kind: "expression", program: "1" });
  if (document.kind !== "expression") throw new Error("internal: not an expression");
  return withProgram(document, program);
}

function faultsOf(draft: ExpressionDocument): readonly ProgramFault[] {
  const { program, inputs } = documentOfDraft(draft);
  try {
    parseProgram(program, new Set(Object.keys(inputs)));
    return [];
  } catch (error) {
    if (error instanceof ProgramError) return error.faults;
    throw error;
  }
}

/** The editor with somebody who keeps what is edited. */
function edit(program: string): { readonly draft: () => ExpressionDocument } {
  let draft = draftOf(program);
  const propsOf = () => ({
    draft,
    faults: faultsOf(draft),
    formulas: [],
    composite: ["sigmoid"] as const,
    onchange: (next: ExpressionDocument) => {
      draft = next;
      void rerender(propsOf());
    },
    onundo: vi.fn(),
    onredo: vi.fn(),
  });
  const { rerender } = render(ExpressionEditor, propsOf());
  return { draft: () => draft };
}

const program = (): HTMLTextAreaElement => screen.getByRole("textbox", { name: /assignment/ });

describe("ExpressionEditor", () => {
  it("offers a value for each variable as it is typed", async () => {
    const { draft } = edit("f = x");
    await userEvent.type(program(), " * rate");
    expect(draft().inputs).toEqual({ x: 1, rate: 2 });
    // a row for each letter of the name would be in the way of who types it
    expect(screen.queryByRole("spinbutton", { name: "Value of rate" })).not.toBeInTheDocument();
    expect(await screen.findByRole("spinbutton", { name: "Value of rate" })).toHaveValue("2");
  });

  it("holds a variable constant", async () => {
    const { draft } = edit("f = x * y");
    await userEvent.click(screen.getByRole("checkbox", { name: "Hold y constant" }));
    expect(draft().constants).toEqual({ y: 2 });
    expect(draft().inputs).toEqual({ x: 1 });
  });

  it("completes a function by keys alone, and by a press", async () => {
    const { draft } = edit("f = ");
    await userEvent.type(program(), "ta");
    expect(await screen.findByRole("option", { name: /^tan / })).toBeVisible();
    expect(screen.getAllByRole("option").map((each) => each.textContent)[0]).toContain("tan");
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    expect(draft().program).toBe("f = tanh(");
    await userEvent.type(program(), "x) + sq");
    await userEvent.click(await screen.findByRole("option", { name: /sqrt/ }));
    expect(draft().program).toBe("f = tanh(x) + sqrt(");
    expect(program()).toHaveFocus();
  });

  it("gives the next line to who presses Enter without having chosen", async () => {
    const { draft } = edit("f = ");
    await userEvent.type(program(), "si{Enter}");
    expect(draft().program).toBe("f = si\n");
  });

  it("tells what is wrong once the hands rest, and writes what was meant", async () => {
    const { draft } = edit("f = x");
    await userEvent.clear(program());
    await userEvent.type(program(), "f = sigmod(x)");
    expect(program()).not.toHaveAttribute("aria-invalid");
    await userEvent.tab();
    expect(program()).toHaveAttribute("aria-invalid", "true");
    expect(screen.getByText("Expected sigmoid, but found sigmod.")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Write sigmoid" }));
    expect(draft().program).toBe("f = sigmoid(x)");
    expect(program()).not.toHaveAttribute("aria-invalid");
  });

  it("takes a composite gate whole", async () => {
    const { draft } = edit("f = sigmoid(x)");
    await userEvent.click(screen.getByRole("checkbox", { name: "sigmoid as one gate" }));
    expect(draft().group).toEqual(["sigmoid"]);
  });

  it("minimises the output by a method, in so many steps, or not at all", async () => {
    const { draft } = edit("f = x^2");
    const method = screen.getByLabelText("Work out");
    await userEvent.selectOptions(method, "adam");
    expect(draft().training).toMatchObject({ optimizer: { name: "adam" }, iterations: 1 });
    const steps = screen.getByLabelText("Steps downhill");
    await userEvent.type(steps, "4", { initialSelectionStart: 0, initialSelectionEnd: 1 });
    expect(draft().training?.iterations).toBe(4);
    await userEvent.selectOptions(method, "the gradient alone");
    expect(draft().training).toBeNull();
    expect(screen.queryByLabelText("Steps downhill")).not.toBeInTheDocument();
  });
});
