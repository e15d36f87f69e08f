// A Cosmos DB emulator for tests, in memory: `node server.mjs [port]` (0 or none: a free port).
// Prints "ready http://127.0.0.1:PORT/" when it accepts requests and ends when its standard input is closed,
// so that it never outlives the test run that started it.
import { createRequire } from "node:module";
import http from "node:http";
import { mendServer } from "./mends.mjs";
import { Faults } from "./faults.mjs";

mendServer();
const { createHttpServer } = createRequire(import.meta.url)("@vercel/cosmosdb-server");

const emulator = createHttpServer({ keepAlive: true });
const faults = new Faults();
const front = http.createServer((request, response) =>
  faults.handle(request, response, () => emulator.emit("request", request, response)));
front.keepAliveTimeout = 60_000;

// The emulator makes its account when it begins to listen; it is reached through the front only.
front.listen(Number(process.argv[2] ?? 0), "127.0.0.1", () => {
  emulator.address = () => front.address();
  emulator.emit("listening");
  console.log(`ready http://127.0.0.1:${front.address().port}/`);
});

process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
