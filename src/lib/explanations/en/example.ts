/** What is added to a title where a batch has several examples. */
export function inExample(datum: number | null): string {
  return datum === null ? "" : ` in example ${datum}`;
}
