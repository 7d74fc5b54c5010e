/** Where `got` is not what is expected, path by path; of two numbers |a − b| ≤ 1e-9 + 1e-7·|b|. */
export function disagreements(got: unknown, expected: unknown, path = ""): string[] {
  if (typeof expected === "number") {
    const agrees =
      typeof got === "number" && Math.abs(got - expected) <= 1e-9 + 1e-7 * Math.abs(expected);
    return agrees ? [] : [`${path}: ${String(got)}, expected ${expected}`];
  }
  if (typeof expected !== "object" || expected === null)
    return got === expected ? [] : [`${path}: ${String(got)}, expected ${String(expected)}`];
  if (typeof got !== "object" || got === null) return [`${path}: ${String(got)}`];
  const found: Readonly<Record<string, unknown>> = { ...got };
  const absent = Object.keys(found).filter((key) => !(key in expected));
  return [
    ...absent.map((key) => `${path}.${key}: not expected`),
    ...Object.entries(expected).flatMap(([key, value]) =>
      disagreements(found[key], value, `${path}.${key}`),
    ),
  ];
}
