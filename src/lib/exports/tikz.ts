import type { Diagram, DiagramEdge, DiagramFigure, DiagramNode } from "#lib/diagram/diagram.ts";
import { isArrow, sizeOf } from "#lib/diagram/figure-size.ts";
import { TYPE } from "#lib/diagram/measure.ts";
import { signalMarks, type SignalMark } from "#lib/diagram/signal-marks.ts";
import { latexText } from "#lib/exports/latex-text.ts";
import { texOfNumber } from "#lib/notation/tex-leaf.ts";
import { texOfSymbol } from "#lib/notation/tex-symbol.ts";
import { phaseColours } from "#lib/notation/mark.ts";
import type { MathSymbol } from "#lib/notation/symbol.ts";

/** What a page of A4 or Letter has room for, in points. */
const MOST_WIDTH = 440;
const MOST_HEIGHT = 560;
/** A figure is no larger than the text around it. */
const MOST_SCALE = 0.6;
/** The usual size of type, for which the nodes are scaled. */
const TEXT_SIZE = 11;

/**
 * A picture for the package TikZ: everything is worked out, values stand above, gradients below.
 * Type is scaled text, so that the fonts of any document will do.
 */
export function toTikz(diagram: Diagram): string {
  const { width, height, nodes, edges } = diagram;
  const scale = Math.min(MOST_SCALE, MOST_WIDTH / width, MOST_HEIGHT / height);
  const unit = short(scale, 4);
  const sized = (size: number): string => `scale=${short((size * scale) / TEXT_SIZE)}`;
  const text = "inner sep=1.5pt, outer sep=0pt";
  return [
    `\\begin{tikzpicture}[x=${unit}pt, y=-${unit}pt, line width=0.6pt,`,
    `  label/.style={${text}, ${sized(TYPE.label)}},`,
    `  figure/.style={${text}, fill=white, ${sized(TYPE.figure)}},`,
    `  small/.style={${text}, fill=white, ${sized(TYPE.small)}},`,
    `  inside/.style={${text}, ${sized(TYPE.small)}}]`,
    ...edges.map(wire),
    ...nodes.flatMap((node) => [body(node, scale), label(node)]),
    ...[...nodes, ...edges].flatMap(({ figures }) => figures.map(figure)),
    ...signalMarks(diagram).map((mark) => signal(mark, scale)),
    "\\end{tikzpicture}",
  ].join("\n");
}

function wire({ path }: DiagramEdge): string {
  return `\\draw[gray] ${tikzPath(path)};`;
}

/** SVG path data of a wire as TikZ writes a path; a curve has one control point there and two here. */
export function tikzPath(path: string): string {
  let from: readonly number[] = [];
  const parts = [...path.matchAll(/([MLQ])([^MLQ]*)/g)].map(([, command, numbers = ""]) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const [x0 = 0, y0 = 0] = from;
    if (command !== "Q") {
      from = [x1, y1];
      return command === "M" ? at(x1, y1) : `-- ${at(x1, y1)}`;
    }
    from = [x2, y2];
    const third = (end: number, control: number): number => (end + 2 * control) / 3;
    const controls = [at(third(x0, x1), third(y0, y1)), at(third(x2, x1), third(y2, y1))];
    return `.. controls ${controls.join(" and ")} .. ${at(x2, y2)}`;
  });
  return parts.join(" ");
}

function body({ kind, x, y, width, height }: DiagramNode, scale: number): string {
  const radius = short((kind === "loss" ? 10 : height / 2 - 0.5) * scale);
  const corners = [at(x - width / 2, y - height / 2), at(x + width / 2, y + height / 2)];
  return `\\draw[fill=white, rounded corners=${radius}pt] ${corners.join(" rectangle ")};`;
}

function label({ kind, x, labelY, label }: DiagramNode): string {
  return `\\node[label] at ${at(x, labelY)} {${labelText(kind, label)}};`;
}

function labelText(kind: DiagramNode["kind"], label: DiagramNode["label"]): string {
  if (label.kind === "symbol") return `$${texOfSymbol(label.symbol)}$`;
  const text = latexText(label.text);
  if (kind === "unit") return `\\textbf{${text}}`;
  return label.raised === null ? text : `${text}$^{\\mathrm{${mathText(label.raised)}}}$`;
}

function mathText(text: string): string {
  return text.replaceAll("−", "-");
}

function figure({ role, slot, caption, x, y }: DiagramFigure): string {
  const style = role === "inside" ? role : sizeOf(role) === TYPE.figure ? "figure" : "small";
  const before = caption === null ? "" : texOfCaption(caption);
  const number = coloured(texOfNumber(slot.figure), phaseColours[slot.phase]);
  return `\\node[${style}] at ${at(x, y)} {$${before}${number}$};`;
}

function texOfCaption(caption: MathSymbol): string {
  return isArrow(caption) ? "\\leftarrow " : `${texOfSymbol(caption)} = `;
}

function coloured(tex: string, colour: string | null): string {
  return colour === null ? tex : `\\textcolor[HTML]{${colour}}{${tex}}`;
}

/** A bent line in a corner of a saturated gate; a bar where a signal stops. */
function signal({ remark, x, y, angle }: SignalMark, scale: number): string {
  const place = `shift={${at(x, y)}}, rotate=${short(-angle)}, scale=${short(scale)}`;
  switch (remark) {
    case "saturated":
      return `\\begin{scope}[${place}, x=1pt, y=1pt] \\draw[fill=white] (0,0) circle (10); \\draw (-6,-4.5) -- (-3.5,-4.5) .. controls (0.5,-4.5) and (-0.5,4.5) .. (3.5,4.5) -- (6,4.5); \\end{scope}`;
    case "stopped":
      return `\\begin{scope}[${place}, x=1pt, y=1pt] \\draw[white, line width=5pt] (0,-12) -- (0,12); \\draw[line width=2.5pt] (0,-12) -- (0,12); \\end{scope}`;
  }
}

function at(x: number, y: number): string {
  return `(${short(x)},${short(y)})`;
}

function short(length: number, digits = 2): string {
  return String(Number(length.toFixed(digits)));
}
