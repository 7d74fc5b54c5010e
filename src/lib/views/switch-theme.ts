import { applyTheme } from "#lib/components/theme.ts";

/** Shows the board where paper is shown, and paper where the board is. */
export function switchTheme(): void {
  const chosen = document.documentElement.dataset["theme"];
  const dark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  applyTheme(dark ? "light" : "dark");
}
