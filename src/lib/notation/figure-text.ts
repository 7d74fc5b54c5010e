const raised: Readonly<Record<string, string>> = {
  "-": "⁻",
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
};

/** A figure as it is typeset: a true minus sign, and a power of ten where programs write `e`. */
export function figureText(figure: string): string {
  const [mantissa = "", exponent] = figure.split("e");
  const digits = mantissa.replace("-", "−");
  if (exponent === undefined) return digits;
  const power = [...exponent.replace("+", "")].map((sign) => raised[sign] ?? sign).join("");
  return `${digits}·10${power}`;
}
