import { describe, expect, it } from "vitest";
import { corpusOf } from "./corpus.ts";
import { dangerIn } from "./markup.ts";
import { answers, isFinding, probe, shares } from "./probe.ts";
import { subjects } from "./subjects.ts";

/** `npm run fuzz` asks for many more. */
const inputs = 400;

/** A short run: the code is not warm yet, and other tests run beside it. */
const patient = subjects.map((each) => ({ ...each, patience: 10 * each.patience }));

describe("hostile text is answered, and in time", () => {
  it.each(shares(patient, inputs).map(([subject, count]) => ({ ...subject, subject, count })))(
    "$name",
    async ({ subject, count }) => {
      for await (const answer of answers(subject, count, 1)) {
        expect(answer.error, answer.input).toBeNull();
        expect(isFinding(answer), `${answer.milliseconds} ms: ${answer.input}`).toBe(false);
      }
    },
  );

  const corpus = patient.flatMap((subject) =>
    corpusOf(subject.name).map(
      ([file, input]) => [`${subject.name}/${file}`, subject, input] as const,
    ),
  );

  it.each(corpus)("what has failed once: %s", async (_file, subject, input) => {
    expect((await probe(subject, input)).error).toBeNull();
  });
});

describe("a finding", () => {
  const [first] = subjects;
  const asked = async (answer: () => void | Promise<void>): Promise<boolean> =>
    first !== undefined &&
    isFinding(await probe({ ...first, patience: 20, answer, afterwards: null }, ""));

  function busy(): void {
    const { user } = process.cpuUsage();
    while (process.cpuUsage({ user, system: 0 }).user < 30_000);
  }

  it("is an error that nobody expects, or an answer that is late", async () => {
    expect(await asked(() => Promise.reject(new TypeError("oh")))).toBe(true);
    expect(await asked(busy)).toBe(true);
    expect(await asked(() => undefined)).toBe(false);
  });

  it.each([
    "<p>a</p><script>alert(1)</script>",
    '<p onclick="a">',
    "<p onclick=a>",
    '<img src="x">',
    '<a href="javascript:alert(1)">',
    "<p title='a'>",
    "<svg><use></svg>",
  ])("is markup that is not ours: %s", (html) => {
    expect(dangerIn(html)).not.toBeNull();
  });

  it("is not markup that is escaped", () => {
    expect(
      dangerIn('<p class="a">&lt;script&gt;<a href="https://example.org/">x</a></p>'),
    ).toBeNull();
  });
});
