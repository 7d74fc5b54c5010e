/** Scrolls the boxes around an element back to their beginnings; the page itself stays. */
export function scrollToTop(element: Element): void {
  const page = document.documentElement;
  for (let box = element.parentElement; box && box !== page; box = box.parentElement)
    if (box.scrollTop > 0) box.scrollTop = 0;
}
