import { collections } from "./collections.ts";
import { documents } from "./documents.ts";
import { links } from "./links.ts";
import { markup } from "./markup.ts";
import { programs } from "./programs.ts";
import type { Subject } from "./subject.ts";
import { entries, tables } from "./tables.ts";

/** Everything that takes text from anywhere. */
export const subjects: readonly Subject[] = [
  programs,
  documents,
  collections,
  links,
  tables,
  entries,
  markup,
];
