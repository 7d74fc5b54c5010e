/** Serves the built site: `npm start`. PORT asks for one port; without it the first free one is taken. */
import { siteServer } from "../src/cli/site-server.ts";

const wanted = Number(process.env["PORT"]);
let port = wanted || 4173;

const server = siteServer("build");
server.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EADDRINUSE" || wanted) {
    console.error(`The site can't be served on port ${port}: ${error.message}`);
    process.exit(1);
  }
  port += 1;
  server.listen(port);
});
server.on("listening", () => {
  console.log(`Chalkgrad is at http://localhost:${port}/ (Ctrl+C stops it)`);
});
server.listen(port);
