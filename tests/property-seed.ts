import fc from "fast-check";

/** Where a change is judged, chance is not: random cases are the same each time, elsewhere new. */
if (process.env["CI"]) fc.configureGlobal({ seed: 1_986 });
