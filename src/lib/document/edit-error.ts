/** Why an edit is not made: a plain sentence to stand beside what was pressed or typed. */
export class EditError extends Error {
  override readonly name = "EditError";
}
