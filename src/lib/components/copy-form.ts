/** One of the forms in which something can be copied. */
export interface CopyForm {
  /** "LaTeX" */
  readonly label: string;
  readonly text: string;
}
