namespace ComplianceRegistry.Ledger.Tests.Vault;

/// <summary>Content whose sender goes away after some bytes.</summary>
internal sealed class CutOffStream(byte[] content, int after) : MemoryStream(content[..after])
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new IOException("The sender is gone.");
}
