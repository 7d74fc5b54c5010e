/** Says what is worth knowing of what is written, beside it: standard output stays as it is. */
export function tellNote(note: string | null): void {
  if (note !== null) process.stderr.write(`note: ${note}\n`);
}
