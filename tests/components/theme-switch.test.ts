import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import ThemeSwitch from "#lib/components/ThemeSwitch.svelte";

const root = document.documentElement;

afterEach(() => {
  localStorage.clear();
  delete root.dataset["theme"];
});

describe("ThemeSwitch", () => {
  it("follows the system until a theme is chosen", () => {
    render(ThemeSwitch);
    expect(screen.getByRole("radio", { name: "As the system has it" })).toBeChecked();
    expect(root).not.toHaveAttribute("data-theme");
  });

  it("shows the chosen theme and remembers it", async () => {
    render(ThemeSwitch);
    await userEvent.click(screen.getByRole("radio", { name: "Board" }));
    expect(root).toHaveAttribute("data-theme", "dark");
    expect(localStorage.getItem("chalkgrad:theme")).toBe("dark");
    await userEvent.click(screen.getByRole("radio", { name: "As the system has it" }));
    expect(root).not.toHaveAttribute("data-theme");
  });

  it("opens with what is stored, and takes nothing else for a theme", async () => {
    localStorage.setItem("chalkgrad:theme", "light");
    const { unmount } = render(ThemeSwitch);
    expect(await screen.findByRole("radio", { name: "Paper" })).toBeChecked();
    unmount();
    localStorage.setItem("chalkgrad:theme", "<script>");
    render(ThemeSwitch);
    expect(screen.getByRole("radio", { name: "As the system has it" })).toBeChecked();
  });
});
