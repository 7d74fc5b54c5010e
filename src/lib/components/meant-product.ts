/**
 * The two names of which a third is made up: `xy`, beside `x` and `y`, may be meant as their
 * product, as on paper.
 *
 * @returns `null` where it is not made up so
 */
export function meantProduct(
  name: string,
  names: readonly string[],
): readonly [string, string] | null {
  const first = names.find((each) => {
    const rest = name.slice(each.length);
    return rest !== "" && name.startsWith(each) && names.includes(rest);
  });
  return first === undefined ? null : [first, name.slice(first.length)];
}
