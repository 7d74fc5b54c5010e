import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import Choice from "#lib/components/Choice.svelte";

const options = [
  { label: "Mazur", href: "/mazur/", current: true },
  { label: "Nielsen", href: "/mazur/nielsen/", current: false },
];

describe("Choice", () => {
  it("says what is chosen, and offers each page as a link", () => {
    const { container } = render(Choice, { label: "Notation", options });
    expect(container.querySelector("summary")).toHaveTextContent("Notation: Mazur");
    const links = [...container.querySelectorAll("a")];
    expect(links.map((link) => link.getAttribute("href"))).toEqual(["/mazur/", "/mazur/nielsen/"]);
    expect(links[0]).toHaveAttribute("aria-current", "page");
    expect(links[1]).not.toHaveAttribute("aria-current");
  });

  it("closes on Escape, which leaves the focus on it, and when the focus leaves", async () => {
    const { container } = render(Choice, { label: "Notation", options });
    const menu = container.querySelector("details");
    const summary = container.querySelector("summary");
    if (!menu || !summary) throw new Error("it is a disclosure");
    menu.open = true;
    screen.getByRole("link", { name: "Nielsen" }).focus();
    await userEvent.keyboard("{Escape}");
    expect(menu.open).toBe(false);
    expect(summary).toHaveFocus();
    menu.open = true;
    screen.getByRole("link", { name: "Nielsen" }).focus();
    expect(menu.open, "the focus is still within").toBe(true);
    screen.getByRole("link", { name: "Nielsen" }).blur();
    expect(menu.open).toBe(false);
  });
});
