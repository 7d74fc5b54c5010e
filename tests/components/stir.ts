import { fireEvent } from "@testing-library/svelte";
import { vi } from "vitest";

/** What is put off until a step has been painted is done. */
export async function paint(): Promise<void> {
  await new Promise((painted) => {
    requestAnimationFrame(() => setTimeout(painted, 5));
  });
}

/** The first sign of a reader, once what is sent for at it has come. */
export async function stir(): Promise<void> {
  await fireEvent.pointerMove(window);
  await sentFor();
}

/** What is sent for after a paint has come. */
export async function sentFor(): Promise<void> {
  await paint();
  await vi.dynamicImportSettled();
}
