namespace ComplianceRegistry.Ledger.Sealing;

/// <summary>
/// The keys that sealed acts are encrypted under, one per case. A key is durable before it is answered, so nothing is ever sealed under a key that a crash
/// could take back. Destroying it makes everything sealed under it unreadable (crypto-shredding). Safe for several threads.
/// </summary>
public sealed class CaseKeys
{
    private const int Stripes = 32;
    private readonly ICaseKeyStore _store;
    private readonly MasterKey _masterKey;
    private readonly CaseKeyCache _cache;
    private readonly Lock[] _locks = [.. Enumerable.Range(0, Stripes).Select(_ => new Lock())];

    /// <param name="store">Keeps the wrapped keys.</param>
    /// <param name="masterKey">Wraps them.</param>
    /// <param name="cached">How many unwrapped keys are kept in memory at most; those used last stay.</param>
    public CaseKeys(ICaseKeyStore store, MasterKey masterKey, int cached = 1024)
    {
        _store = store;
        _masterKey = masterKey;
        _cache = new CaseKeyCache(cached);
    }

    /// <summary>The key of a case, made when the case has none. A case whose key was destroyed gets a new one, which opens nothing of before.</summary>
    public DataKey GetOrCreate(string caseId)
    {
        lock (LockOf(caseId))
            return Find(caseId) ?? Unwrapped(caseId, _store.AddOrRead(caseId, _masterKey.Wrap(caseId, DataKey.New())));
    }

    /// <summary>The key of a case, or null when it has none, or none any more.</summary>
    public DataKey? Find(string caseId)
    {
        lock (LockOf(caseId))
            return _cache.Find(caseId) ?? (_store.Read(caseId) is { } wrapped ? Unwrapped(caseId, wrapped) : null);
    }

    /// <summary>Destroys the key of a case, in the store and in memory; durable on return. May be repeated.</summary>
    public void Destroy(string caseId)
    {
        lock (LockOf(caseId))
        {
            _cache.Remove(caseId);
            _store.Destroy(caseId);
        }
    }

    private DataKey Unwrapped(string caseId, byte[] wrapped)
    {
        var key = _masterKey.Unwrap(caseId, wrapped);
        _cache.Add(caseId, key);
        return key;
    }

    private Lock LockOf(string caseId) => _locks[(uint)caseId.GetHashCode(StringComparison.Ordinal) % Stripes];
}
