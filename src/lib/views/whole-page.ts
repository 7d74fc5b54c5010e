/** The address of the page by itself, at the same step. */
export function wholePage(page: string): string {
  const address = new URL(page);
  for (const option of ["embed", "view", "controls", "theme"]) address.searchParams.delete(option);
  return address.href;
}
