import type { MenuGroup } from "#lib/components/menu-group.ts";
import { readDocument } from "#lib/document/read.ts";
import type { Document } from "#lib/document/schema.ts";
import { examples } from "#lib/examples/registry.ts";
import { startingPoints } from "#lib/examples/starting-points.ts";

/** What an example of one's own can start from. */
export function startingMenu(onchoose: (document: Document) => void): readonly MenuGroup[] {
  return [
    {
      title: "Start anew with",
      items: startingPoints.map(({ label, document }) => ({
        label,
        onchoose: () => {
          onchoose(readDocument(document));
        },
      })),
    },
    {
      title: "Copy a worked example",
      items: examples.map(({ variants }) => {
        const document = readDocument(variants[0].document);
        return {
          label: document.title,
          onchoose: () => {
            onchoose(document);
          },
        };
      }),
    },
  ];
}
