import type { Attachment } from "svelte/attachments";

/** Tells once when an element comes near the part of the page that is seen. */
export function nearViewport(onnear: () => void): Attachment {
  return (element) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        onnear();
      },
      { rootMargin: "50% 0px" },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  };
}

/** Tells whenever an element comes near the part of the page that is seen, and when it has left it. */
export function whetherNear(onchange: (isNear: boolean) => void): Attachment {
  return (element) => {
    const observer = new IntersectionObserver(
      (entries) => {
        onchange(entries.at(-1)?.isIntersecting ?? false);
      },
      { rootMargin: "100% 0px" },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  };
}
