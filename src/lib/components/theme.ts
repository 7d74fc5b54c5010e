export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** Read by the script in app.html too, before the first paint. */
const KEY = "chalkgrad:theme";

/** The reader's choice; `system` where none is stored, or where nothing can be stored. */
export function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(KEY);
    return themes.find((theme) => theme === stored) ?? "system";
  } catch {
    return "system";
  }
}

/** Shows a theme now and on the next visit. */
export function applyTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // a private window may refuse to store: the choice then holds for this page
  }
}
