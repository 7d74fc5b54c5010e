import type { Size } from "#lib/diagram/camera.ts";

/**
 * How large elements are, or would be if they were shown: what `content-visibility` hides is laid
 * out for once, all together. The browser keeps that layout, so each is quick to show later.
 */
export function laidOutSizes(elements: readonly HTMLElement[]): readonly Size[] {
  for (const { style } of elements) style.contentVisibility = "visible";
  const sizes = elements.map(({ offsetWidth: width, offsetHeight: height }) => ({ width, height }));
  for (const { style } of elements) style.contentVisibility = "";
  return sizes;
}
