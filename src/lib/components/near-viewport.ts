import type { Attachment } from "svelte/attachments";

/** Tells once when an element comes near the part of the page that is seen. */
export function nearViewport(onnear: () => void): Attachment {
  return watching("50% 0px", (isNear, observer) => {
    if (!isNear) return;
    observer.disconnect();
    onnear();
  });
}

/** Tells whenever an element comes near the part of the page that is seen, and when it has left it. */
export function whetherNear(onchange: (isNear: boolean) => void): Attachment {
  return watching("100% 0px", onchange);
}

/** @param margin around what is seen, as CSS writes margins */
function watching(
  margin: string,
  onchange: (isNear: boolean, observer: IntersectionObserver) => void,
): Attachment {
  return (element) => {
    const observer = new IntersectionObserver(
      (entries) => {
        onchange(entries.at(-1)?.isIntersecting ?? false, observer);
      },
      { rootMargin: margin },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  };
}
