/** So long the mouse has to rest before it hides. */
const REST = 2500;
/** So far down it brings the buttons even where it is used for something else, as a share of the screen's height. */
const TOP = 0.1;

/** A mouse in front of a hall, which hides while it rests. To be let go of when the hall closes. */
export class RestingMouse {
  place = $state.raw({ x: 0, y: 0 });
  resting = $state(true);
  /** It is where the buttons are. */
  isAtTop = $state(true);
  #timer: number | undefined;

  stir({ clientX: x, clientY: y }: PointerEvent): void {
    this.place = { x, y };
    this.isAtTop = y <= TOP * window.innerHeight;
    this.resting = false;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.resting = true;
    }, REST);
  }

  letGo(): void {
    window.clearTimeout(this.#timer);
  }
}
