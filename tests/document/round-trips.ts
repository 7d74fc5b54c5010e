/** How many random documents are written and read back: `ROUND_TRIPS=10000 npm run test:unit`. */
export const roundTrips = Number(process.env["ROUND_TRIPS"] ?? 200);

/** Enough for each on a slow machine. */
export const roundTripsTimeout = 5000 + 20 * roundTrips;
