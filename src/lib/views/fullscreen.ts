/** Fills the screen, or gives it back. A browser may refuse: then the page stays as it is. */
export async function toggleFullscreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen({ navigationUI: "hide" });
  } catch {
    // not allowed in this frame or window
  }
}
