import type { QuantityId } from "#lib/engine/expression/expression.ts";

/** Words that Python, or our programs, use for something else. */
const reserved = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except " +
    "finally for from global if import in is lambda nonlocal not or pass raise return try while " +
    "with yield abs exp float iteration len max min np open print range round sum torch figures " +
    "name value keep gradient rounded sigmoid softplus softmax xlogy leaky_relu elu step relu " +
    "optimizer Decimal ROUND_HALF_UP log sqrt sin cos tan tanh atan absolute sign maximum minimum " +
    "group groups"
  ).split(" "),
);

/**
 * A variable for each quantity, after its typed name: `dE_dw5` for dE/dw5, `w5_new` for w5+. Each
 * name is made of ASCII letters, digits and underscores, and stands for one quantity alone.
 */
export function pythonNames(
  typed: ReadonlyMap<QuantityId, string>,
): (quantity: QuantityId) => string {
  const taken = new Set(reserved);
  const names = new Map<QuantityId, string>();
  for (const [id, text] of typed) {
    const wished = identifier(text);
    let name = wished;
    for (let number = 2; taken.has(name); number += 1) name = `${wished}_${number}`;
    taken.add(name);
    names.set(id, name);
  }
  return (id) => names.get(id) ?? identifier(id);
}

function identifier(text: string): string {
  const ascii = text
    .replaceAll("+", "_new")
    .replaceAll("|", "_through_")
    .replaceAll("@", "_of_")
    .replaceAll("^", "_hat")
    .replaceAll(/[′']/gu, "_prime")
    .replaceAll(/[^\x20-\x7e]/gu, (letter) => `u${(letter.codePointAt(0) ?? 0).toString(16)}`)
    .replaceAll(/\W+/g, "_");
  return /^[A-Za-z_]/.test(ascii) ? ascii : `v_${ascii}`;
}
