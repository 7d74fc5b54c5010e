import type { HallScreen } from "#lib/player/lecture-state.ts";

/** What the hall can see instead of the step. */
export const hallScreens: readonly {
  readonly name: Exclude<HallScreen, "step">;
  readonly label: string;
}[] = [
  { name: "black", label: "Black" },
  { name: "white", label: "White" },
  { name: "overview", label: "All steps" },
];
