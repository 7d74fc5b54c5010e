import { themes, type Theme } from "#lib/components/theme.ts";
import { wholePage } from "#lib/views/whole-page.ts";

/** What of an example is shown in a frame of another page. */
export const embedViews = ["all", "graph", "steps", "ledger"] as const;
export type EmbedView = (typeof embedViews)[number];

/** How an example is shown in a frame of another page. */
export interface EmbedOptions {
  readonly view: EmbedView;
  /** Whether the buttons that step are shown; keys step in any case. */
  readonly controls: boolean;
  readonly theme: Theme;
}

export const plainEmbed: EmbedOptions = { view: "all", controls: true, theme: "system" };

/** The options in the query of an address; `null` where the page is no embedded one. */
export function embedOptionsIn(search: string): EmbedOptions | null {
  const asked = new URLSearchParams(search);
  if (asked.get("embed") !== "1") return null;
  return {
    view: embedViews.find((view) => view === asked.get("view")) ?? plainEmbed.view,
    controls: asked.get("controls") !== "0",
    theme: themes.find((theme) => theme === asked.get("theme")) ?? plainEmbed.theme,
  };
}

/** The address of a page, whatever it is embedded as now, with these options and its own step and hash. */
export function embedAddress(page: string, options: EmbedOptions): string {
  const address = new URL(wholePage(page));
  address.searchParams.set("embed", "1");
  if (options.view !== plainEmbed.view) address.searchParams.set("view", options.view);
  if (!options.controls) address.searchParams.set("controls", "0");
  if (options.theme !== plainEmbed.theme) address.searchParams.set("theme", options.theme);
  return address.href;
}

/** Heights in pixels that the views need at the width of a course page, until they tell their own. */
const heights: Readonly<Record<EmbedView, number>> = {
  all: 960,
  graph: 520,
  steps: 480,
  ledger: 560,
};

/**
 * What to put into the HTML of another page. The frame may run scripts and nothing else: it reads
 * nothing of that page, nor what this browser keeps.
 */
export function embedSnippet(page: string, title: string, options: EmbedOptions): string {
  const attributes = [
    ["src", embedAddress(page, options)],
    ["title", title],
    ["width", "100%"],
    ["height", String(heights[options.view])],
    ["style", "border: 0"],
    ["sandbox", "allow-scripts allow-popups"],
    ["loading", "lazy"],
  ] as const;
  const written = attributes.map(([name, value]) => `${name}="${escaped(value)}"`);
  return `<iframe ${written.join(" ")}></iframe>`;
}

function escaped(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
