/** Where a card stands: "Step 12 of 43", or where it stands for others too, "Steps 31 to 34 of 43". */
export function stepPlace(step: number, reached: number, total: number): string {
  const steps = reached > step ? `Steps ${step} to ${reached}` : `Step ${step}`;
  return `${steps} of ${total}`;
}
