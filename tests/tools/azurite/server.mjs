// Azurite's blob service for tests, in memory: `node server.mjs`, on a free port. Its last line before it accepts requests is
// "Azurite Blob service successfully listens on http://127.0.0.1:PORT". It ends when its standard input is closed, so that it never outlives the
// test run that started it.
import { createRequire } from "node:module";

process.argv.push("--blobHost", "127.0.0.1", "--blobPort", "0", "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--silent");
createRequire(import.meta.url)("azurite/dist/src/blob/main.js");

process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
