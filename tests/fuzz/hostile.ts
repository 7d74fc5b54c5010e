import fc from "fast-check";

/** What has got the better of some parser, page or formatter somewhere. */
export const hostileText = fc.constantFrom(
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '"><svg/onload=alert(1)>',
  "javascript:alert(1)",
  'https://example.org/?a=<b>&c="d"',
  "\\href{javascript:alert(1)}{x}",
  "\\htmlData{q=1}{x}",
  "\\includegraphics{https://example.org/x.png}",
  "\\def\\a{\\a\\a}\\a",
  "$${7*7}",
  "]]>",
  "<!--",
  "&lt;b&gt;",
  "\u0000",
  "\u202e\u2066",
  "\ud800",
  "\ufeff",
  "%00",
  "e\u0301\u0308\u0327".repeat(40),
  "🎓𝒳",
  "__proto__",
  "constructor",
  "toString",
  "cos.constructor('return process')()",
  "import('node:fs')",
  "1e999",
  "-1e-999",
  "0x1f",
  "1_000",
  "NaN",
  "Infinity",
  "−1",
  "1,5",
  "١٢",
  "\r\n",
  "\u2028",
);

type Edit = (text: string) => string;

/** A place in a text, as a share of its length, so that it can be shrunk with the text. */
const share = fc.double({ min: 0, max: 1, noNaN: true });
const placeIn = (text: string, at: number): number => Math.floor(at * text.length);

function edit(pieces: fc.Arbitrary<string>): fc.Arbitrary<Edit> {
  return fc.oneof(
    fc.tuple(share, pieces).map(([at, piece]): Edit => (text) => {
      const place = placeIn(text, at);
      return text.slice(0, place) + piece + text.slice(place);
    }),
    fc.tuple(share, fc.nat(12)).map(([at, length]): Edit => (text) => {
      const place = placeIn(text, at);
      return text.slice(0, place) + text.slice(place + length);
    }),
    fc.tuple(share, fc.nat(30), fc.nat(40)).map(([at, length, times]): Edit => (text) => {
      const place = placeIn(text, at);
      const end = place + length;
      return text.slice(0, end) + text.slice(place, end).repeat(times) + text.slice(end);
    }),
    share.map(
      (at): Edit =>
        (text) =>
          text.slice(0, placeIn(text, at)),
    ),
  );
}

/** Texts that were in order before somebody had to do with them. */
export function damaged(
  texts: fc.Arbitrary<string>,
  pieces: fc.Arbitrary<string>,
): fc.Arbitrary<string> {
  const edits = fc.array(edit(fc.oneof(pieces, hostileText)), { maxLength: 4 });
  return fc
    .tuple(texts, edits)
    .map(([text, all]) => all.reduce((changed, each) => each(changed), text).slice(0, 100_000));
}

/** Texts of which one place, of those that a pattern finds, is replaced by a piece. */
export function replacedIn(
  texts: fc.Arbitrary<string>,
  pattern: RegExp,
  pieces: fc.Arbitrary<string>,
): fc.Arbitrary<string> {
  return fc.tuple(texts, fc.nat(), pieces).map(([text, at, piece]) => {
    const places = [...text.matchAll(pattern)];
    const place = places[at % Math.max(1, places.length)];
    if (!place) return text;
    return text.slice(0, place.index) + piece + text.slice(place.index + place[0].length);
  });
}

/** Pieces in any order, some of them over and over. */
export function soup(pieces: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const some = fc.array(pieces, { maxLength: 40 }).map((all) => all.join(""));
  const many = fc
    .tuple(pieces, pieces, fc.integer({ min: 1, max: 3000 }))
    .map(([piece, end, times]) => piece.repeat(times) + end);
  return fc.oneof({ arbitrary: some, weight: 6 }, { arbitrary: many, weight: 1 });
}
