import type { Phase } from "#lib/engine/trace/derivation.ts";

/** The colours of a drawing: the page's own, as they are on white paper. */
export const pictureColours = {
  ground: "#ffffff",
  ink: "#1b1a17",
  muted: "#615d54",
  wire: "#b9b4a8",
  outline: "#6b675e",
  empty: "#b3ad9f",
} as const;

interface PhaseColours {
  /** Of figures, and of wires and nodes that take part. */
  readonly accent: string;
  /** Behind what is new. */
  readonly tint: string;
}

export const phasePictureColours: Readonly<Record<Phase | "given", PhaseColours>> = {
  given: { accent: pictureColours.ink, tint: "#f3f0e9" },
  forward: { accent: "#0072b2", tint: "#e5f3fa" },
  loss: { accent: "#5b5750", tint: "#edeae3" },
  backward: { accent: "#b34700", tint: "#fdebdf" },
  update: { accent: "#0f7243", tint: "#ddf3e6" },
};
