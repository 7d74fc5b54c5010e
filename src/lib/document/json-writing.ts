/** How long a line of readable JSON is at most, if it can be broken. */
const width = 100;

/** JSON in as few characters as it takes. Unlike `JSON.stringify` it keeps the sign of −0. */
export function compactJson(value: unknown): string {
  return onOneLine(value, "");
}

/** JSON for people: what fits into a line stands on one, such as a row of weights. */
export function readableJson(value: unknown): string {
  return `${broken(value, "")}\n`;
}

function onOneLine(value: unknown, blank: "" | " "): string {
  if (Array.isArray(value))
    return `[${value.map((each: unknown) => onOneLine(each, blank)).join(`,${blank}`)}]`;
  if (typeof value !== "object" || value === null) return scalar(value);
  const fields = fieldsOf(value).map(([key, each]) => `${key}:${blank}${onOneLine(each, blank)}`);
  return fields.length === 0 ? "{}" : `{${blank}${fields.join(`,${blank}`)}${blank}}`;
}

function broken(value: unknown, indent: string): string {
  if (typeof value !== "object" || value === null) return scalar(value);
  const deeper = `${indent}  `;
  const between = (lines: readonly string[]): string =>
    `\n${lines.map((line) => deeper + line).join(",\n")}\n${indent}`;
  if (Array.isArray(value))
    return `[${between(value.map((each: unknown) => fitted(each, deeper, "")))}]`;
  return `{${between(fieldsOf(value).map(([key, each]) => `${key}: ${fitted(each, deeper, `${key}: `)}`))}}`;
}

/** @param before what stands on the line already, behind the indent */
function fitted(value: unknown, indent: string, before: string): string {
  const line = onOneLine(value, " ");
  // a comma may follow
  return indent.length + before.length + line.length < width ? line : broken(value, indent);
}

/** Each field with its key as JSON; a field without a value is none. */
function fieldsOf(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([key, each]): [string, unknown] => [JSON.stringify(key), each]);
}

function scalar(value: unknown): string {
  return Object.is(value, -0) ? "-0" : JSON.stringify(value);
}
