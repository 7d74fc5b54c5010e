export const prerender = true;

// A folder with an index.html for each page: the one form that every file server serves alike.
export const trailingSlash = "always";
