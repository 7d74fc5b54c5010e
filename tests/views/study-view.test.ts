import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { createRawSnippet, type ComponentProps } from "svelte";
import { beforeAll, describe, expect, it, vi, type Mock } from "vitest";
import type { Fold } from "#lib/explanations/fold.ts";
import type { Travel } from "#lib/player/travel.ts";
import { nothingChanged } from "#lib/components/moment.ts";
import StudyView from "#lib/views/StudyView.svelte";
import { solved, stepOf } from "../components/solved.ts";

const example = solved("xyz");
const lastStep = stepOf(example.narration, 7);
/** As if the gradients came in pairs. */
const folds: readonly Fold[] = [
  { lead: 4, likewise: [5], sentence: ["Likewise the next one."] },
  { lead: 6, likewise: [7], sentence: ["Likewise the last one."] },
];
const current = (): string | undefined => document.querySelector("article.current")?.id;

/** A snippet that tells its words, and of which step. */
function numbered(words: string) {
  return createRawSnippet<[{ number: number }]>((step) => ({
    render: () => `<p>${words} of step ${step().number}</p>`,
  }));
}

type Props = ComponentProps<typeof StudyView>;
type Onmove = (to: number, by: Travel) => void;

/** Where it has been asked to go. */
const places = (onmove: Mock<Onmove>): readonly number[] => onmove.mock.calls.map(([to]) => to);

/** The view at a position, and how to change what it is given. */
function show(
  position: number,
  given: Partial<Props> = {},
): { change: (given: Partial<Props>) => Promise<void> } {
  const { rerender } = render(StudyView, {
    ...example,
    position,
    settled: position,
    onmove: vi.fn(),
    folds: [],
    changed: nothingChanged,
    live: false,
    measured: example.narration.steps,
    tools: numbered("tools"),
    corner: createRawSnippet(() => ({ render: () => "<i></i>" })),
    panels: [{ name: "why", label: "Why?", content: numbered("reasons") }],
    opened: null,
    onopen: vi.fn(),
    oninterest: vi.fn(),
    paths: [],
    editable: new Set<string>(),
    onedit: vi.fn(),
    onwhy: vi.fn(),
    ...given,
  });
  return { change: rerender };
}

/** The view at a position; `onmove` moves it, as the page does. */
function open(position: number, folds: readonly Fold[] = []): { onmove: Mock<Onmove> } {
  const onmove = vi.fn<Onmove>();
  const { change } = show(position, { folds, onmove });
  onmove.mockImplementation((to) => void change({ position: to, settled: to }));
  return { onmove };
}

beforeAll(() => {
  // jsdom has no faces to fetch
  Object.defineProperty(document, "fonts", { value: { load: () => Promise.resolve([]) } });
  // nor does it open dialogs
  HTMLDialogElement.prototype.showModal = function (): void {
    this.open = true;
  };
});

describe("StudyView", () => {
  it("has every step in it, one of them current, grouped by phase", () => {
    open(4);
    expect(document.querySelectorAll("article.step")).toHaveLength(7);
    expect(document.querySelectorAll("article.current")).toHaveLength(1);
    expect(current()).toBe("step-4");
    const titles = screen.getAllByRole("heading", { level: 2 }).map((each) => each.textContent);
    expect(titles).toEqual(["Computational graph", "Forward pass", "Backward pass", "Ledger"]);
  });

  it("corrects a position that does not exist", () => {
    open(99);
    expect(current()).toBe("step-7");
  });

  it("steps with keys, and stays within the steps", async () => {
    const { onmove } = open(1);
    await userEvent.keyboard("{ArrowRight}{ArrowRight}n{ArrowLeft}{End}{ArrowRight}{Home}");
    expect(places(onmove)).toEqual([2, 3, 4, 3, 7, 1]);
    expect(current()).toBe("step-1");
  });

  it("leaves keys to whoever needs them", async () => {
    const { onmove } = open(2);
    screen.getByRole("slider").focus();
    await userEvent.keyboard("n p");
    await userEvent.keyboard("{Control>}{ArrowRight}{/Control}");
    expect(onmove).not.toHaveBeenCalled();
    screen.getByRole("button", { name: "Back" }).focus();
    await userEvent.keyboard(" ");
    expect(places(onmove)).toEqual([1]);
  });

  it("says politely which step is reached, and nothing before that", async () => {
    open(1);
    const announced = document.querySelector("[aria-live='polite']");
    expect(announced).toHaveTextContent(/^$/);
    await userEvent.keyboard("{ArrowRight}");
    expect(announced).toHaveTextContent(/^Step 2 of 7\. /);
  });

  it("lights a quantity wherever it stands while the reader points at it", async () => {
    open(7);
    const cell = document.querySelector("table .slot[data-quantity='q']");
    if (!cell) throw new Error("q stands in the ledger");
    await userEvent.hover(cell);
    expect(document.querySelectorAll(".slot.pointed[data-quantity='q']")).toHaveLength(2);
  });

  it("lights the wire of what has no figure; a press on it asks why", async () => {
    const onwhy = vi.fn();
    show(6, { onwhy });
    const term = document.querySelector("#step-6 .formula [data-quantity='dq/dx']");
    if (!term) throw new Error("the rule has the local gradient in it");
    await userEvent.hover(term);
    await waitFor(() => {
      expect(document.querySelectorAll("svg path.pointed")).toHaveLength(1);
    });
    await userEvent.click(term);
    expect(onwhy).toHaveBeenCalledOnce();
  });

  it("tells a finger what its second tap does", async () => {
    show(7, { editable: new Set(["x"]) });
    const told = async (words: RegExp): Promise<void> => {
      expect(await screen.findByText(words)).toBeInTheDocument();
    };
    const tap = async (quantity: string): Promise<void> => {
      const cell = document.querySelector(`table .slot[data-quantity='${quantity}']`);
      if (!cell) throw new Error(`${quantity} stands in the ledger`);
      const down = new MouseEvent("pointerdown", { bubbles: true });
      await fireEvent(cell, Object.assign(down, { pointerType: "touch" }));
      await fireEvent.click(cell);
    };
    expect(screen.queryByText(/Tap again/)).toBeNull();
    await tap("q");
    await told(/^Tap again for step 1$/);
    await tap("x");
    await told(/^Tap again to change it$/);
    await tap("df/dy");
    expect(screen.queryByText(/Tap again/), "the step itself leads nowhere").toBeNull();
  });

  it("marks figures that are not the original's, in the graph and in the ledger", () => {
    const changed = new Map([["q", { before: "2", direction: "up" as const }]]);
    show(7, { changed });
    expect(document.querySelector("table .slot[data-quantity='q']")).toHaveTextContent("3, was 2");
    expect(document.querySelector("svg [data-quantity='q'] .mark")).toHaveTextContent("was 2");
    expect(document.querySelectorAll("svg .mark")).toHaveLength(1);
  });

  it("renders the current step, and soon its neighbours, where the browser typesets them", async () => {
    const { change } = show(4, { live: true });
    const ids = (): string[] => [...document.querySelectorAll("article.step")].map(({ id }) => id);
    expect(ids()).toEqual(["step-4"]);
    await waitFor(() => {
      expect(ids()).toEqual(["step-3", "step-4", "step-5"]);
    });
    const next = document.querySelector("#step-5");
    await change({ position: 5, settled: 5 });
    expect(current()).toBe("step-5");
    expect(document.querySelector("#step-5"), "it need only be shown").toBe(next);
  });

  it("reads one card aloud, and every one on paper", () => {
    open(4);
    const read = (): number =>
      screen.getAllByRole("article").filter(({ id }) => id.startsWith("step-")).length;
    expect(read()).toBe(1);
    window.dispatchEvent(new Event("beforeprint"));
    expect(read()).toBe(7);
    window.dispatchEvent(new Event("afterprint"));
    expect(read()).toBe(1);
  });

  it("puts every step on paper", () => {
    show(4, { live: true });
    window.dispatchEvent(new Event("beforeprint"));
    expect(document.querySelectorAll("article.step")).toHaveLength(7);
    window.dispatchEvent(new Event("afterprint"));
    expect(document.querySelectorAll("article.step")).toHaveLength(1);
  });

  it("has a place for tools beside the step's number", () => {
    show(3);
    expect(screen.getByText("tools of step 3")).toBeInTheDocument();
  });

  it("opens a panel in the ledger's place", async () => {
    const onopen = vi.fn<(panel: string | null) => void>();
    const { change } = show(3, { onopen });
    expect(screen.getByRole("tabpanel", { name: "Ledger" })).toBeInTheDocument();
    await userEvent.click(screen.getByRole("tab", { name: "Why?" }));
    expect(onopen).toHaveBeenCalledWith("why");
    await change({ opened: "why" });
    expect(screen.getByRole("tabpanel", { name: "Why?" })).toHaveTextContent("reasons of step 3");
    await userEvent.keyboard("{ArrowLeft}");
    expect(onopen).toHaveBeenLastCalledWith(null);
  });

  it("asks to change a given figure that is pressed, and no other one", async () => {
    const onmove = vi.fn<Onmove>();
    const onedit = vi.fn<(quantity: string, place: Element) => void>();
    show(7, { onmove, onedit, editable: new Set(["x"]) });
    const figure = (name: string) => {
      const place = document.querySelector(`svg [data-quantity='${name}']`);
      if (!place) throw new Error(`${name} stands in the graph`);
      return place;
    };
    await userEvent.click(figure("y"));
    expect(onedit).not.toHaveBeenCalled();
    await userEvent.click(figure("x"));
    expect(onedit.mock.calls.map(([quantity]) => quantity)).toEqual(["x"]);
    expect(onmove).not.toHaveBeenCalled();
  });

  it("walks by phases with Alt and Shift", async () => {
    const { onmove } = open(1);
    await userEvent.keyboard("{Alt>}{ArrowRight}{/Alt}{Shift>}{ArrowLeft}{/Shift}");
    expect(places(onmove)).toEqual([3, 1]);
  });

  it("plays until the last step, and gives way to the reader", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { onmove } = open(4);
    await fireEvent.click(screen.getByRole("button", { name: "Play" }));
    await vi.advanceTimersByTimeAsync(2000);
    expect(onmove).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(places(onmove)).toEqual([5, 6, 7]);
    expect(screen.getByRole("button", { name: "Play" })).toHaveAttribute("aria-disabled", "true");

    await fireEvent.keyDown(document.body, { key: "Home" });
    await fireEvent.click(screen.getByRole("button", { name: "Play" }));
    await fireEvent.keyDown(document.body, { key: "ArrowRight" });
    expect(screen.getByRole("button", { name: "Play" })).toBeInTheDocument();
    await vi.advanceTimersByTimeAsync(5000);
    expect(current()).toBe("step-2");
    vi.useRealTimers();
  });

  it("stops playing when nobody sees it", async () => {
    open(1);
    await userEvent.click(screen.getByRole("button", { name: "Play" }));
    const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    await fireEvent(document, new Event("visibilitychange"));
    expect(screen.getByRole("button", { name: "Play" })).toBeInTheDocument();
    hidden.mockRestore();
  });

  it("folds repeated steps: moves, figures and words stand for all of them", async () => {
    const { onmove } = open(3, folds);
    const button = screen.getByRole("button", { name: "Fold repeated steps" });
    await userEvent.click(button);
    await userEvent.keyboard("{ArrowRight}");
    const card = document.querySelector<HTMLElement>("article.current");
    expect(card).toHaveTextContent("Steps 4 to 5 of 7");
    expect(document.querySelector("[aria-live='polite']")).toHaveTextContent(
      /^Steps 4 to 5 of 7\. .* Likewise the next one\.$/,
    );
    // the ledger follows a frame later
    await waitFor(() => {
      expect(document.querySelectorAll("table .slot.new")).toHaveLength(2);
    });
    await userEvent.keyboard("{ArrowRight}{ArrowLeft}");
    expect(places(onmove)).toEqual([4, 6, 4]);

    await userEvent.click(within(card ?? document.body).getByText("One by one"));
    expect(button).toHaveAttribute("aria-pressed", "false");
    expect(button).toHaveFocus();
    expect(document.querySelectorAll("table .slot.new")).toHaveLength(1);
    await userEvent.keyboard("{ArrowRight}");
    expect(places(onmove).at(-1)).toBe(5);
    localStorage.clear();
  });

  it("goes into a fold by a press on a figure in it", async () => {
    localStorage.setItem("chalkgrad:fold-repeats", "on");
    const { onmove } = open(6, folds);
    const figure = document.querySelector(`table [data-quantity="${lastStep.id}"]`);
    if (!figure) throw new Error("the last gradient stands in the ledger");
    await userEvent.click(figure);
    expect(places(onmove)).toEqual([7]);
    expect(document.querySelector("article.current")).toHaveTextContent("Step 7 of 7");
    localStorage.clear();
  });

  it("plays from fold to fold, and remembers that repeated steps are folded", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    localStorage.setItem("chalkgrad:fold-repeats", "on");
    const { onmove } = open(3, folds);
    await fireEvent.click(screen.getByRole("button", { name: "Play" }));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(places(onmove)).toEqual([4, 6]);
    expect(screen.getByRole("button", { name: "Play" })).toHaveAttribute("aria-disabled", "true");
    localStorage.clear();
    vi.useRealTimers();
  });

  it("offers no folding where nothing repeats", () => {
    open(1);
    expect(screen.queryByRole("button", { name: /Fold/ })).toBeNull();
  });

  it("goes to the step whose number is typed", async () => {
    const { onmove } = open(1);
    await userEvent.keyboard("g");
    const field = await screen.findByRole("spinbutton", { name: "Step, 1 to 7" });
    await userEvent.clear(field);
    await userEvent.type(field, "5{Enter}");
    expect(places(onmove)).toEqual([5]);
  });

  it("lists the keys, and can leave letters to others, also next time", async () => {
    const { onmove } = open(1);
    await userEvent.keyboard("?");
    expect(await screen.findByRole("dialog", { name: "Keys" })).toBeInTheDocument();
    await userEvent.click(screen.getByRole("checkbox"));
    for (const key of ["n", "p", "g"]) await fireEvent.keyDown(document.body, { key });
    expect(onmove).not.toHaveBeenCalled();
    expect(localStorage.getItem("chalkgrad:single-letters")).toBe("off");
    localStorage.clear();
  });

  it("leads from a figure to the step that computed it, and back", async () => {
    const { onmove } = open(7);
    const cell = document.querySelector("table .slot[data-quantity='q']");
    if (!cell) throw new Error("q stands in the ledger");
    await userEvent.click(cell);
    expect(onmove.mock.calls).toEqual([[1, "jump"]]);
    await userEvent.click(screen.getByRole("button", { name: "Back to step 7" }));
    expect(onmove.mock.calls.at(-1)).toEqual([7, "return"]);
    expect(screen.queryByRole("button", { name: "Back to step 7" })).toBeNull();
  });

  it("makes each table one tab stop, with arrow keys between its figures", async () => {
    const { onmove } = open(7);
    for (const grid of screen.getAllByRole("grid"))
      expect(grid.querySelectorAll("[tabindex='0']")).toHaveLength(1);
    const start = document.querySelector<HTMLElement>("table [tabindex='0']");
    start?.focus();
    await userEvent.keyboard("{ArrowDown}");
    expect(document.activeElement).not.toBe(start);
    expect(document.activeElement?.tagName).toBe("TD");
    expect(start).toHaveAttribute("tabindex", "-1");
    expect(document.querySelectorAll("svg .pointed").length).toBeGreaterThan(0);
    expect(onmove).not.toHaveBeenCalled();
  });

  it("walks the graph by arrow keys, and Enter goes to the step of a node", async () => {
    const { onmove } = open(7);
    const stops = [...document.querySelectorAll<SVGGElement>("svg [tabindex='0']")];
    expect(stops).toHaveLength(1);
    stops[0]?.focus();
    for (let presses = 0; presses < 6; presses += 1) {
      if (document.activeElement?.getAttribute("data-leads-to") === "q") break;
      await userEvent.keyboard("{ArrowRight}");
      await vi.dynamicImportSettled();
    }
    expect(document.activeElement).toHaveAccessibleName(/^q: 3; /);
    await userEvent.keyboard("{Enter}");
    expect(onmove.mock.calls).toEqual([[1, "jump"]]);
  });
});
