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
