import type { ParamMatcher } from "@sveltejs/kit";
import { notationNames, type NotationName } from "#lib/notation/notation.ts";

export const match = ((param: string): param is NotationName =>
  notationNames.some((name) => name === param)) satisfies ParamMatcher;
