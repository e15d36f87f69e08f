namespace ComplianceRegistry.Ledger.Sealing;

/// <summary>A bounded number of unwrapped keys; the one not used for longest gives way.</summary>
internal sealed class CaseKeyCache(int capacity)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string CaseId, DataKey Key)>> _keys = new(StringComparer.Ordinal);
    private readonly LinkedList<(string CaseId, DataKey Key)> _byUse = new();

    public DataKey? Find(string caseId)
    {
        lock (_lock)
        {
            if (!_keys.TryGetValue(caseId, out var node))
                return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Key;
        }
    }

    public void Add(string caseId, DataKey key)
    {
        lock (_lock)
        {
            Forget(caseId);
            _keys[caseId] = _byUse.AddFirst((caseId, key));
            if (_keys.Count > capacity)
                Forget(_byUse.Last!.Value.CaseId);
        }
    }

    public void Remove(string caseId)
    {
        lock (_lock)
            Forget(caseId);
    }

    private void Forget(string caseId)
    {
        if (_keys.Remove(caseId, out var node))
            _byUse.Remove(node);
    }
}
