// Mends the known faults of @vercel/cosmosdb-server 1.0.1 so that it answers as Azure Cosmos DB does:
//   - a missing document, or any document of a missing container, is 404, not 500;
//   - queries and feeds see only the partition that the request names;
//   - a create whose partition key header differs from the document is 400; a document over 2 MB is 413;
//   - the account offers strong consistency and plain http addresses.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const lib = name => require(`@vercel/cosmosdb-server/lib/${name}`);
const partitionHeader = "x-ms-documentdb-partitionkey";
const maximumDocumentBytes = 2 * 1024 * 1024;

/** Replaces handlers in place; must run before the server's route table is first loaded. */
export function mendServer() {
  mendReads();
  mendPartitions();
  mendCreates();
  mendAccount();
}

function mendReads() {
  for (const name of ["read-document", "replace-document", "delete-document"]) {
    wrap(`handler/${name}`, (handler, account, request, response, params) => {
      const collection = account.database(params.dbId).collection(params.collId);
      const partition = partitionOf(request);
      const found = collection.read() && collection.document(params.docId, partition === undefined ? params.docId : partition).read();
      return found ? handler(account, request, response, params) : refuse(response, 404, "NotFound", "Entity with the specified id does not exist in the system.");
    });
  }
}

function mendPartitions() {
  for (const name of ["query-documents", "read-documents"]) {
    wrap(`handler/${name}`, (handler, account, request, response, params) => {
      const collection = account.database(params.dbId).collection(params.collId);
      if (!collection.read()) {
        return refuse(response, 404, "NotFound", "Resource Not Found.");
      }
      const partition = partitionOf(request);
      if (partition === undefined) {
        return handler(account, request, response, params);
      }
      request.headers["x-ms-documentdb-query-enablecrosspartition"] = "true";
      return handler(oneContainer(onePartition(collection, partition)), request, response, params);
    });
  }
}

function mendCreates() {
  const body = lib("json");
  for (const name of ["create-document", "upsert-document"]) {
    wrap(`handler/${name}`, async (handler, account, request, response, params) => {
      const collection = account.database(params.dbId).collection(params.collId);
      const length = Number(request.headers["content-length"] ?? 0);
      if (!collection.read() || length > maximumDocumentBytes) {
        await drain(request);
        return length > maximumDocumentBytes
          ? refuse(response, 413, "RequestEntityTooLarge", "Request size is too large.")
          : refuse(response, 404, "NotFound", "Resource Not Found.");
      }
      const document = await body.default(request);
      const partition = partitionOf(request);
      if (partition !== undefined && collection.documents._getPartition(document) !== partition) {
        return refuse(response, 400, "BadRequest", "PartitionKey extracted from document doesn't match the one specified in the header.");
      }
      return handler(account, replayed(request, document), response, params);
    });
  }
}

function mendAccount() {
  wrap("handler/read-meta", (handler, account, request) => {
    const meta = structuredClone(handler(account, request));
    meta.userConsistencyPolicy.defaultConsistencyLevel = "Strong";
    for (const location of [...meta.writableLocations, ...meta.readableLocations]) {
      location.databaseAccountEndpoint = `http://${request.headers.host}/`;
    }
    return meta;
  });
}

function wrap(name, mend) {
  const module = lib(name);
  const handler = module.default;
  module.default = (...call) => mend(handler, ...call);
}

/** The value in the request's partition key header, undefined without one or for the SDK's empty key `[]` and `[{}]`. */
function partitionOf(request) {
  const header = request.headers[partitionHeader];
  const value = header === undefined ? undefined : JSON.parse(header)[0];
  return typeof value === "object" && value !== null ? undefined : value;
}

function onePartition(collection, partition) {
  const documents = Object.create(collection.documents, {
    _data: { value: new Map([...collection.documents._data].filter(([, item]) => collection.documents._getPartition(item.read()) === partition)) },
  });
  return Object.create(collection, { documents: { value: documents } });
}

function oneContainer(collection) {
  return { database: () => ({ collection: () => collection }) };
}

/** A request whose body was read already, readable once more. */
function replayed(request, document) {
  const { Readable } = require("node:stream");
  const again = Readable.from([Buffer.from(JSON.stringify(document))]);
  again.headers = { ...request.headers, "content-length": undefined };
  return again;
}

async function drain(request) {
  for await (const _ of request);
}

function refuse(response, status, code, message) {
  response.statusCode = status;
  return { code, message };
}
