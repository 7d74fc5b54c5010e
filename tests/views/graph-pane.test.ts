import { fireEvent, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { createRawSnippet } from "svelte";
import { describe, expect, it, vi } from "vitest";
import GraphPane from "#lib/views/GraphPane.svelte";
import { momentAt, solved } from "../components/solved.ts";

const { narration, diagram } = solved("xyz");

function open(): HTMLElement {
  const corner = createRawSnippet(() => ({ render: () => "<p>in the corner</p>" }));
  const { container } = render(GraphPane, {
    diagram,
    moment: momentAt(narration, 2),
    label: "Graph",
    walkable: true,
    corner,
  });
  const canvas = container.querySelector<HTMLElement>(".canvas");
  if (!canvas) throw new Error("the picture has a frame");
  canvas.setPointerCapture = vi.fn();
  canvas.scrollTo = vi.fn();
  return canvas;
}

/** The picture, once a pointer has come over it. */
async function approach(): Promise<HTMLElement> {
  const canvas = open();
  await fireEvent.pointerEnter(canvas);
  await vi.dynamicImportSettled();
  return canvas;
}

const zoomOf = (canvas: HTMLElement): number => Number(canvas.style.getPropertyValue("--zoom"));

function focusNode(): void {
  screen.getByRole("button", { name: /^x: / }).focus();
}

describe("GraphPane", () => {
  it("shows the picture as large as the page has it, and offers no zoom where it fits", () => {
    expect(zoomOf(open())).toBe(1);
    expect(screen.queryByRole("group", { name: "Zoom" })).toBeNull();
    expect(screen.getByText("in the corner")).toBeInTheDocument();
  });

  it("zooms with + and −, and 0 shows all of it again", async () => {
    const canvas = open();
    focusNode();
    await userEvent.keyboard("++");
    expect(zoomOf(canvas)).toBeCloseTo(1.96);
    await userEvent.keyboard("-");
    expect(zoomOf(canvas)).toBeCloseTo(1.4);
    await userEvent.keyboard("0");
    expect(zoomOf(canvas)).toBe(1);
    await userEvent.keyboard("-");
    expect(zoomOf(canvas)).toBe(1);
  });

  it("leaves the browser its own zoom", async () => {
    const canvas = open();
    focusNode();
    await userEvent.keyboard("{Control>}+{/Control}");
    expect(zoomOf(canvas)).toBe(1);
  });

  it("has buttons once it is enlarged, which stay in place where they can do nothing", async () => {
    const canvas = open();
    focusNode();
    await userEvent.keyboard("+");
    await userEvent.click(screen.getByRole("button", { name: "Zoom in" }));
    expect(zoomOf(canvas)).toBeCloseTo(1.96);
    await userEvent.click(screen.getByRole("button", { name: "Zoom in" }));
    await userEvent.click(screen.getByRole("button", { name: "Zoom in" }));
    expect(zoomOf(canvas)).toBe(2.5);
    expect(screen.getByRole("button", { name: "Zoom in" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
    await userEvent.click(screen.getByRole("button", { name: "Zoom out" }));
    expect(zoomOf(canvas)).toBeCloseTo(2.5 / 1.4);
    await userEvent.click(screen.getByRole("button", { name: "Fit" }));
    expect(zoomOf(canvas)).toBe(1);
  });

  it("zooms with Ctrl and the wheel, and scrolls with the wheel alone", async () => {
    const canvas = await approach();
    expect(await fireEvent.wheel(canvas, { deltaY: -30 })).toBe(true);
    expect(zoomOf(canvas)).toBe(1);
    expect(await fireEvent.wheel(canvas, { deltaY: -30, ctrlKey: true })).toBe(false);
    expect(zoomOf(canvas)).toBeGreaterThan(1.1);
  });

  it("zooms with two fingers, by as much as they are spread", async () => {
    const canvas = await approach();
    const fingers = (spread: number) => ({
      touches: [
        { clientX: 100, clientY: 50 },
        { clientX: 100 + spread, clientY: 50 },
      ],
    });
    await fireEvent.touchMove(canvas, fingers(100));
    await fireEvent.touchMove(canvas, fingers(150));
    expect(zoomOf(canvas)).toBeCloseTo(1.5);
  });

  it("is dragged with the mouse, and a drag presses nothing", async () => {
    const canvas = await approach();
    const pressed = vi.fn();
    canvas.addEventListener("click", pressed);
    const mouse = { pointerType: "mouse", button: 0, bubbles: true };
    const at = (type: string, clientX: number): Event =>
      Object.assign(new MouseEvent(type, { ...mouse, clientX }), { pointerType: "mouse" });
    const node = screen.getByRole("button", { name: /^x: / });
    const move = async (by: number): Promise<void> => {
      await fireEvent(node, at("pointerdown", 100));
      await fireEvent(node, at("pointermove", 100 - by));
      await fireEvent(node, at("pointerup", 100 - by));
      await fireEvent.click(node);
    };
    await move(60);
    expect(canvas.scrollTo).toHaveBeenCalledWith(60, 0);
    expect(pressed).not.toHaveBeenCalled();
    await move(2);
    expect(pressed).toHaveBeenCalledOnce();
  });
});
