import { ciml } from "#lib/notation/ciml.ts";
import { cs231n } from "#lib/notation/cs231n.ts";
import { hanKamber } from "#lib/notation/han-kamber.ts";
import { mazur } from "#lib/notation/mazur.ts";
import { nielsen } from "#lib/notation/nielsen.ts";
import type { Notation, NotationName } from "#lib/notation/notation.ts";

/** Every notation, in the order in which a reader chooses among them. */
export const notations: Readonly<Record<NotationName, Notation>> = {
  "han-kamber": hanKamber,
  mazur,
  cs231n,
  nielsen,
  ciml,
};

export function findNotation(name: NotationName): Notation {
  return notations[name];
}
