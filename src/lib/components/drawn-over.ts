import type { Attachment } from "svelte/attachments";

/**
 * Has a plane lie over a picture so that its units are the picture's, wherever and however large
 * that is laid out. Both have to be scrolled, and moved by a camera, together. An `svg` in the
 * plane's corner, without a view box, tells where the plane is now.
 */
export function drawnOver(picture: SVGSVGElement): Attachment<HTMLElement> {
  return (plane) => {
    // it answers at once, when all has been laid out, and again at another zoom
    const sizes = new ResizeObserver(() => {
      const there = picture.getScreenCTM();
      const here = plane.querySelector("svg")?.getScreenCTM();
      if (!there || !here) return;
      const moved = new DOMMatrix(plane.style.transform).multiply(here.inverse()).multiply(there);
      plane.style.transform = moved.toString();
    });
    sizes.observe(picture);
    return () => {
      sizes.disconnect();
    };
  };
}
