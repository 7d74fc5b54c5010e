/** Many hostile inputs: `npm run fuzz -- [--inputs 100000] [--seed 1]`. Findings become tests. */
import { parseArgs } from "node:util";
import { corpusOf, keep } from "../tests/fuzz/corpus.ts";
import { answers, isFinding, probe, shares, type Answer } from "../tests/fuzz/probe.ts";
import { subjects } from "../tests/fuzz/subjects.ts";

const { values } = parseArgs({
  options: {
    inputs: { type: "string", default: "100000" },
    seed: { type: "string", default: `${Date.now() % 1_000_000}` },
  },
});
const seed = Number(values.seed);
let findings = 0;

function report(answer: Answer): void {
  findings += 1;
  const { subject, input, milliseconds, error } = answer;
  const what = error ? (error.stack ?? error.message) : `${milliseconds.toFixed(0)} ms`;
  console.log(`  ${keep(subject.name, input)}\n  ${what}\n`);
}

console.log(`seed ${seed}\n`);
for (const [subject, count] of shares(subjects, Number(values.inputs))) {
  let worst: Answer | null = null;
  let total = 0;
  for await (const answer of answers(subject, count, seed)) {
    total += answer.milliseconds;
    if (answer.milliseconds > (worst?.milliseconds ?? 0)) worst = answer;
    if (isFinding(answer)) report(answer);
  }
  // the code is warm by now
  for (const [, input] of corpusOf(subject.name)) {
    const answer = await probe(subject, input);
    if (isFinding(answer)) report(answer);
  }
  const mean = (total / count).toFixed(2);
  const longest = `${worst?.milliseconds.toFixed(1)} ms for ${worst?.input.length} characters`;
  console.log(`${subject.name}: ${count} inputs, ${mean} ms each, at worst ${longest}`);
}
console.log(`\n${findings} findings`);
process.exitCode = findings === 0 ? 0 : 1;
