const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** What XML has no place for, not even as an entity. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text as HTML and XML write it, within an element or within quotes. */
export function escaped(text: string): string {
  return text.replace(unwritable, "\ufffd").replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

export type Attributes = Readonly<Record<string, string | number | null>>;

/** An element with its content, which is markup already; an attribute that is `null` is left out. */
export function element(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === null ? "" : ` ${key}="${escaped(String(value))}"`,
  );
  const start = `<${name}${written.join("")}`;
  return content === "" ? `${start}/>` : `${start}>${content}</${name}>`;
}
