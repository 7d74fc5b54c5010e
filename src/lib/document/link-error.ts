/** A link that holds no example that can be shown, or an example that fits into no link. */
export class LinkError extends Error {
  override readonly name = "LinkError";
  /** What is wrong in detail, one line a fault; often empty. */
  readonly details: readonly string[];

  constructor(message: string, details: readonly string[] = []) {
    super(message);
    this.details = details;
  }
}
