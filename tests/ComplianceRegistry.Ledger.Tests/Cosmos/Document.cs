namespace ComplianceRegistry.Ledger.Tests.Cosmos;

// The account's own spelling: the client serialises names as they are.
internal sealed record Document(string id, string segment, string text);
