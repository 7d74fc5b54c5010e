/**
 * Runs a task once the next frame is on the screen: for what nobody sees at once, and what would
 * keep a reader waiting for what they do see. In a page that is not seen, no frame is waited for.
 *
 * @returns calls it off
 */
export function afterPaint(task: () => void): () => void {
  let timer: number | undefined;
  const late = (): void => {
    timer = window.setTimeout(task);
  };
  if (document.hidden) {
    late();
    return () => {
      window.clearTimeout(timer);
    };
  }
  const frame = requestAnimationFrame(late);
  return () => {
    cancelAnimationFrame(frame);
    window.clearTimeout(timer);
  };
}
