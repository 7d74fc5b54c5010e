import fc from "fast-check";

interface RandomProgram {
  readonly program: string;
  readonly inputs: readonly string[];
  readonly constants: readonly string[];
}

const inputs = ["x", "y", "w_1", "θ"];
const constants = ["c", "k2"];

/** An expression over these symbols, as people type it. */
function expression(symbols: readonly string[]): fc.Arbitrary<string> {
  const { tree } = fc.letrec<{ tree: string }>((tie) => {
    const inner = tie("tree");
    const operator = fc.constantFrom(" + ", "-", " * ", "/", "^");
    const unary = fc.constantFrom("exp", "sigmoid", "σ", "relu", "tanh", "abs", "softplus", "ln");
    return {
      tree: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.constantFrom(...symbols, "2", "0.5", "1e-3", "pi", "e"),
        fc.tuple(inner, operator, inner).map((parts) => `(${parts.join("")})`),
        fc.tuple(unary, inner).map(([name, argument]) => `${name}(${argument})`),
        fc
          .tuple(fc.constantFrom("max", "min"), inner, inner)
          .map(([f, a, b]) => `${f}(${a}, ${b})`),
        inner.map((operand) => `-${operand}`),
        inner.map((operand) => `2 (${operand})`),
      ),
    };
  });
  return tree;
}

function linesFrom(count: number): fc.Arbitrary<string> {
  const names = Array.from({ length: count }, (_, line) => `v${line}`);
  const bodies = names.map((_, line) =>
    expression([...inputs, ...constants, ...names.slice(0, line)]),
  );
  return fc
    .tuple(fc.constantFrom("\n", "; ", "  # a comment; with a sign =\n"), ...bodies)
    .map(([end, ...texts]) => texts.map((text, line) => `${names[line]} = ${text}`).join(end));
}

/** Valid programs, of one nameless expression or of several lines. */
export const randomProgram: fc.Arbitrary<RandomProgram> = fc
  .oneof(expression([...inputs, ...constants]), fc.integer({ min: 1, max: 4 }).chain(linesFrom))
  .filter((program) => program.length <= 2000)
  .map((program) => ({ program, inputs, constants }));
