import { storedSwitch } from "#lib/components/stored-switch.ts";
import type { Stroke } from "#lib/components/stroke.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { PresenterCommand } from "#lib/player/presenter-keys.ts";

/** A tool that is at hand by itself: neither a place in the lecture nor the browser's. */
export type HallTool =
  "go-to" | "help" | "plan" | "ledger" | "what-if" | "pointer" | "draw" | "clear";

interface EditedPlace {
  readonly quantity: QuantityId;
  readonly place: Element;
}

/** What a lecturer has in use in front of the hall, beside the step itself. */
export class HallTools {
  dialog = $state<"go-to" | "help" | "plan" | null>(null);
  sheet = $state<"ledger" | "what-if" | null>(null);
  /** The address that the code on the screen leads to. */
  code = $state<string | null>(null);
  /** The given figure that is being changed where it stands. */
  editing = $state.raw<EditedPlace | null>(null);
  pointing = $state(false);
  drawing = $state(false);
  strokes = $state.raw<readonly Stroke[]>([]);
  readonly #drawingChoice = storedSwitch("keep-drawing", false);
  #keepDrawing = $state(false);

  /** Whether what is drawn stays when the step changes. */
  get keepDrawing(): boolean {
    return this.#keepDrawing;
  }

  setKeepDrawing(keep: boolean): void {
    this.#keepDrawing = keep;
    this.#drawingChoice.write(keep);
  }

  /** Takes up what this browser remembers. */
  recall(): void {
    this.#keepDrawing = this.#drawingChoice.read();
  }

  /** The commands whose tools are in use. */
  get inUse(): readonly PresenterCommand[] {
    return [
      ...(this.sheet ? [this.sheet] : []),
      ...(this.drawing ? (["draw"] as const) : []),
      ...(this.pointing ? (["pointer"] as const) : []),
      ...(this.code === null ? [] : (["code"] as const)),
    ];
  }

  /** Takes a tool up; one that is in use is laid down. */
  take(tool: HallTool): void {
    switch (tool) {
      case "go-to":
      case "help":
      case "plan":
        this.dialog = tool;
        break;
      case "ledger":
      case "what-if":
        this.sheet = this.sheet === tool ? null : tool;
        break;
      case "pointer":
        this.pointing = !this.pointing;
        break;
      case "draw":
        this.drawing = !this.drawing;
        break;
      case "clear":
        this.strokes = [];
    }
  }

  /**
   * Closes one thing, what lies on top first.
   *
   * @returns whether there was any
   */
  close(): boolean {
    if (this.code !== null) this.code = null;
    else if (this.sheet) this.sheet = null;
    else if (this.drawing) this.drawing = false;
    else return false;
    return true;
  }

  /** Another step: what was shown or drawn for the last one goes. */
  turn(): void {
    if (!this.#keepDrawing) this.strokes = [];
    this.code = null;
  }
}
