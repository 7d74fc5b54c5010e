/** A class set was asked for that cannot be made. */
export class VariantError extends Error {
  override readonly name = "VariantError";
}
