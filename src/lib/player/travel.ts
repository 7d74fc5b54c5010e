/**
 * How a place is reached: step by step; by a jump, which a reader may want to take back (the
 * browser's history remembers it); or by taking one back.
 */
export type Travel = "step" | "jump" | "return";
