/** How one picture becomes the next. */
export const GLIDE = { duration: 420, easing: "cubic-bezier(0.3, 0, 0.2, 1)" } as const;
/** How small a node is while it is still, or again, a part of another one. */
export const TINY = 0.3;
