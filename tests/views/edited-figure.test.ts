import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Change } from "#lib/document/change.ts";
import { solve } from "#lib/document/solve.ts";
import EditedFigure from "#lib/views/EditedFigure.svelte";
import { ChangedExample } from "#lib/views/changed-example.svelte.ts";
import { showExample } from "#lib/views/show-example.ts";
import { builtIn } from "../sources/built-in.ts";

const example = (name = "xyz"): ChangedExample =>
  new ChangedExample(
    showExample(solve(builtIn(name, "exact")), { builtIn: `${name}/exact`, live: false }),
  );

beforeEach(() => {
  // jsdom has no popovers, and no screen
  HTMLElement.prototype.showPopover = vi.fn();
  Element.prototype.scrollIntoView = vi.fn();
  globalThis.matchMedia = vi.fn().mockReturnValue({ matches: false });
});

async function edit(quantity: string, changed = example()) {
  const props = { quantity, place: document.body, onchange: vi.fn(), onclose: vi.fn() };
  const bench = await changed.prepare();
  render(EditedFigure, { example: changed, bench, ...props });
  return { ...props, changed };
}

describe("EditedFigure", () => {
  it("asks for the number of the figure that was pressed, and tells the change", async () => {
    const { onchange } = await edit("z");
    const field = screen.getByRole("spinbutton");
    expect(field).toHaveValue("−4");
    await userEvent.keyboard("7");
    expect(onchange).toHaveBeenCalledExactlyOnceWith(
      { kind: "value", quantity: "z", value: 7, update: 1 },
      false,
    );
  });

  it("says what the number was in the original", async () => {
    const changed = example();
    await changed.change({ kind: "value", quantity: "z", value: 7, update: 1 }, false);
    await edit("z", changed);
    expect(screen.getByRole("spinbutton")).toHaveAccessibleDescription("was −4");
  });

  it("says why a number can't be worked out, beside the field", async () => {
    const { onchange, changed } = await edit("x", example("rational"));
    onchange.mockImplementation((change: Change, going: boolean) => changed.change(change, going));
    await userEvent.keyboard("1e200");
    const field = screen.getByRole("spinbutton");
    await waitFor(() => {
      expect(field).toHaveAccessibleDescription(/This can’t be worked out/);
    });
    expect(field).toBeInvalid();
  });

  it("is not there for what can't be changed", async () => {
    await edit("q");
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});
