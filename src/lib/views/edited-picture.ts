import type { Diagram } from "#lib/diagram/diagram.ts";
import { draw } from "#lib/diagram/draw-diagram.ts";
import type { Drawn } from "#lib/diagram/drawn.ts";
import { followDiagram } from "#lib/diagram/follow-diagram.ts";
import { legendOf } from "#lib/diagram/legend-of.ts";
import { withSameParts } from "#lib/diagram/same-parts.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { EditedExample } from "#lib/views/edited-example.ts";

/** The picture of what is edited: while somebody types it goes on from the one before. */
export class EditedPicture {
  readonly #example: EditedExample;
  readonly #drawn: Drawn;
  /** Whether it is as good a picture as can be drawn. */
  readonly isTidy: boolean;

  private constructor(example: EditedExample, drawn: Drawn, isTidy: boolean) {
    this.#example = example;
    this.#drawn = drawn;
    this.isTidy = isTidy;
  }

  static of(example: EditedExample): EditedPicture {
    return new EditedPicture(example, drawnAnew(example), true);
  }

  get diagram(): Diagram {
    return this.#drawn.diagram;
  }

  /** What was new last while a program was typed, whose nodes are called as their values: it is to be seen. */
  get newest(): QuantityId | null {
    return this.#drawn.newest;
  }

  /** The picture of what this one's example has become: as near to this one as can be. */
  follow(example: EditedExample): EditedPicture {
    const { document, solution } = example;
    if (document.notation !== this.#example.document.notation) return EditedPicture.of(example);
    // who changes a value looks where they like
    const isTyped = programOf(example) !== programOf(this.#example);
    const before = isTyped ? this.#drawn : { ...this.#drawn, newest: null };
    const followed = followDiagram(solution.graph, legendOf(solution), before);
    return followed ? new EditedPicture(example, followed, false) : EditedPicture.of(example);
  }

  /** The same, as well drawn as it can be. */
  tidied(): EditedPicture {
    const drawn = withSameParts(drawnAnew(this.#example), this.#drawn);
    return new EditedPicture(this.#example, { ...drawn, newest: this.newest }, true);
  }
}

function programOf({ document }: EditedExample): string | null {
  return document.kind === "expression" ? document.program : null;
}

function drawnAnew({ solution }: EditedExample): Drawn {
  return draw(solution.graph, legendOf(solution), "swift");
}
