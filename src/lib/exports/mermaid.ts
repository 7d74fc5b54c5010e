import type {
  Diagram,
  DiagramEdge,
  DiagramFigure,
  DiagramNode,
  FigureRole,
} from "#lib/diagram/diagram.ts";
import { isArrow } from "#lib/diagram/figure-size.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { figureText } from "#lib/notation/figure-text.ts";
import { plainOf } from "#lib/notation/plain.ts";

/** Room for a figure that is to be found. */
const ROOM = "……";

/**
 * The graph as a flow chart in Mermaid's words: a text that says what is joined to what and at
 * which numbers, which most viewers of Markdown draw.
 *
 * @param sought quantities whose places are left empty
 */
export function toMermaid(
  { nodes, edges }: Diagram,
  sought: ReadonlySet<QuantityId> = new Set(),
): string {
  const names = new Map(nodes.map(({ id }, index) => [id, `n${index + 1}`]));
  const nameOf = (id: string): string => {
    const name = names.get(id);
    if (name === undefined) throw new Error(`internal: a wire to nowhere, ${id}`);
    return name;
  };
  return [
    "flowchart LR",
    ...nodes.map((node) => `  ${nameOf(node.id)}(["${nodeText(node, sought)}"])`),
    ...edges.map((edge) => `  ${nameOf(edge.from)} ${wire(edge, sought)} ${nameOf(edge.to)}`),
  ].join("\n");
}

function nodeText({ label, figures }: DiagramNode, sought: ReadonlySet<QuantityId>): string {
  const name =
    label.kind === "symbol" ? plainOf(label.symbol) : `${label.text}${raised(label.raised)}`;
  return [`<b>${escaped(name)}</b>`, ...figures.map((figure) => line(figure, sought))].join("<br>");
}

function raised(exponent: string | null): string {
  return exponent === null ? "" : `^${exponent}`;
}

function wire({ figures }: DiagramEdge, sought: ReadonlySet<QuantityId>): string {
  const text = figures.map((figure) => line(figure, sought)).join("<br>");
  return text === "" ? "-->" : `-- "${text}" -->`;
}

/** What tells a figure without a caption from the others in its place. */
const marks: Readonly<Record<FigureRole, string>> = {
  value: "",
  inside: "",
  gradient: "∂ ",
  "new-value": "→ ",
  bias: "",
  "new-bias": "→ ",
  weight: "",
  "weight-gradient": "∂ ",
  "new-weight": "→ ",
  share: "",
};

/** A figure with what tells it from the others: a sign, the arrow of a gradient, or its symbol. */
function line({ caption, role, slot }: DiagramFigure, sought: ReadonlySet<QuantityId>): string {
  const figure = sought.has(slot.quantity) ? ROOM : figureText(slot.figure);
  if (caption === null) return escaped(marks[role] + figure);
  return escaped(isArrow(caption) ? `← ${figure}` : `${plainOf(caption)} = ${figure}`);
}

/** Text whose signs mean nothing to Mermaid, nor to the Markdown and HTML that it reads in labels. */
function escaped(text: string): string {
  return text.replace(
    /[^\p{L}\p{N}\p{M} .,=−←→∂…·()]/gu,
    (sign) => `#${sign.codePointAt(0) ?? 0xfffd};`,
  );
}
