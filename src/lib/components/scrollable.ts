import type { Attachment } from "svelte/attachments";

/**
 * While a box is too small for what is in it, it takes a tab stop and a name, so that keys can
 * scroll it too; a box that shows everything takes none.
 *
 * @param label `null` for a box that has a role and a name anyway
 * @param reachable keys may reach it; a box that is not shown takes no tab stop either
 */
export function scrollable(label: string | null, reachable = true): Attachment<HTMLElement> {
  return (box) => {
    const mark = (scrolls: boolean): void => {
      setOrRemove(box, "tabindex", scrolls ? "0" : null);
      if (label !== null) {
        setOrRemove(box, "role", scrolls ? "region" : null);
        setOrRemove(box, "aria-label", scrolls ? label : null);
      }
      setOrRemove(box, OWN_KEYS, scrolls ? "" : null);
    };
    // the browser looks at all that is observed in each of its frames: only what is shown is
    if (!reachable) {
      mark(false);
      return undefined;
    }
    const sizes = new ResizeObserver(() => {
      mark(box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1);
    });
    const follow = (): void => {
      sizes.disconnect();
      for (const part of [box, ...box.children]) sizes.observe(part);
    };
    // what is put into the box later makes it scroll too
    const parts = new MutationObserver(follow);
    parts.observe(box, { childList: true });
    follow();
    return () => {
      parts.disconnect();
      sizes.disconnect();
    };
  };
}

/** Marks a box that needs arrow keys and the like for itself while it has the focus. */
export const OWN_KEYS = "data-own-keys";

function setOrRemove(box: HTMLElement, name: string, value: string | null): void {
  if (value === null) box.removeAttribute(name);
  else if (box.getAttribute(name) !== value) box.setAttribute(name, value);
}
