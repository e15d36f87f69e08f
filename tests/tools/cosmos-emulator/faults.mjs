// Faults on demand, for the next document creates. They make what a test of a store must survive but cannot wait for.
//   PUT    /faults  ["lands-then-cut", "refused-503"]   the next creates, in order (replaces what was left)
//   GET    /faults                                      those not used yet
// Kinds: lands-then-408, lands-then-503, lands-then-cut   the write is performed, its answer lost
//        refused-503, refused-429, cut                    the write is not performed
const kinds = new Set(["lands-then-408", "lands-then-503", "lands-then-cut", "refused-503", "refused-429", "cut"]);

export class Faults {
  #next = [];

  async handle(request, response, proceed) {
    if (request.url === "/faults") {
      return this.#administer(request, response);
    }
    const fault = isCreate(request) ? this.#next.shift() : undefined;
    if (fault === undefined) {
      return proceed();
    }
    return fault.startsWith("lands-then-")
      ? lose(response, fault.slice("lands-then-".length), proceed)
      : answer(request, response, fault.replace("refused-", ""));
  }

  async #administer(request, response) {
    if (request.method === "PUT") {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      const wanted = JSON.parse(Buffer.concat(chunks).toString());
      const unknown = wanted.filter(kind => !kinds.has(kind));
      if (unknown.length > 0) {
        response.writeHead(400).end(`unknown: ${unknown}`);
        return;
      }
      this.#next = wanted;
    }
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(this.#next));
  }
}

function isCreate(request) {
  return request.method === "POST" && /^\/+dbs\/[^/]+\/colls\/[^/]+\/docs\/?$/.test(request.url)
    && request.headers["x-ms-documentdb-isquery"]?.toLowerCase() !== "true"
    && request.headers["content-type"] !== "application/query+json"
    && request.headers["x-ms-documentdb-is-upsert"]?.toLowerCase() !== "true";
}

/** Lets the write happen and replaces the answer when it is about to be sent. */
function lose(response, how, proceed) {
  const send = response.end.bind(response);
  response.end = () => {
    if (how === "cut") {
      response.socket.destroy();
      return response;
    }
    response.statusCode = Number(how);
    return send(JSON.stringify({ code: "Fault", message: `the write landed, its answer became ${how}` }));
  };
  proceed();
}

async function answer(request, response, how) {
  if (how === "cut") {
    request.socket.destroy();
    return;
  }
  for await (const _ of request);
  response.writeHead(Number(how), { "content-type": "application/json", "x-ms-retry-after-ms": "1" })
    .end(JSON.stringify({ code: "Fault", message: `not performed, answered ${how}` }));
}
