using System.Text;
using ComplianceRegistry.Ledger.Files;

namespace ComplianceRegistry.Ledger.Checkpoints;

/// <summary>
/// The file with the log's signing key, readable by its owner only. A rotation has two steps, so that a crash between them loses nothing: after
/// <see cref="Rotate"/> the old and the new key sign together; once a checkpoint with both signatures is kept, <see cref="CompleteRotation"/> forgets
/// the old secret. The public halves of all keys stay listed for verification.
/// </summary>
public sealed class SigningKeyFile
{
    private const string Header = "compliance-registry/signing-keys/v1";
    private const string Active = "active ";
    private const string Outgoing = "outgoing ";
    private const string Retired = "retired ";
    private readonly string _path;
    private readonly Lock _rotation = new();
    private State _state;

    private SigningKeyFile(string path, State state, bool created)
    {
        _path = path;
        _state = state;
        Created = created;
    }

    /// <summary>Whether the key was made by this start.</summary>
    public bool Created { get; }

    /// <summary>Whether an old key still signs along with the new one.</summary>
    public bool IsRotating => _state.Outgoing is not null;

    /// <summary>Signs with the active key first, and while rotating with the outgoing one too. Ask again for each checkpoint.</summary>
    public CheckpointSigner Signer => _state.Signer;

    /// <summary>The vkeys that checkpoints of this log may be signed with: the active one first, then the earlier ones, the latest first.</summary>
    public IReadOnlyList<string> VerifierKeys => _state.VerifierKeys;

    /// <summary>Opens the file; at the first start makes it, with a new key. Refused with <see cref="InvalidDataException"/>: another content, a key of another origin.</summary>
    public static SigningKeyFile OpenOrCreate(string path, string origin)
    {
        var created = DurableFile.TryCreate(path, Encoding.UTF8.GetBytes(new State(SigningKey.Create(origin), null, []).Write()));
        var file = new SigningKeyFile(path, Read(path), created);
        return file.Signer.Origin == origin
            ? file
            : throw new InvalidDataException($"The signing key in {path} is of \"{file.Signer.Origin}\", and this log is \"{origin}\". Put back the right file, or configure the right origin.");
    }

    /// <summary>The vkeys of an existing file, for a reader that must make nothing; none when there is no such file.</summary>
    public static IReadOnlyList<string> ReadVerifierKeys(string path) => File.Exists(path) ? Read(path).VerifierKeys : [];

    /// <summary>Makes a new key active; the old one signs along until <see cref="CompleteRotation"/>. <see cref="InvalidOperationException"/> while a rotation is under way.</summary>
    public void Rotate()
    {
        lock (_rotation)
        {
            if (_state.Outgoing is not null)
                throw new InvalidOperationException("A rotation of the signing key is under way; complete it first.");
            Keep(new State(SigningKey.Create(_state.Active.VerifierKey.Name), _state.Active, _state.Retired));
        }
    }

    /// <summary>Forgets the outgoing secret. To be called when a checkpoint signed by both keys is durable. Nothing happens when no rotation is under way.</summary>
    public void CompleteRotation()
    {
        lock (_rotation)
        {
            if (_state.Outgoing is { } outgoing)
                Keep(new State(_state.Active, null, [outgoing.VerifierKey.ToString(), .. _state.Retired]));
        }
    }

    private void Keep(State state)
    {
        DurableFile.Replace(_path, Encoding.UTF8.GetBytes(state.Write()));
        _state = state;
    }

    private static State Read(string path)
    {
        try
        {
            return State.Parse(File.ReadAllLines(path));
        }
        catch (SignedNoteException e)
        {
            throw new InvalidDataException($"The file of signing keys {path} cannot be read: {e.Message} Put it back from the backup of keys.", e);
        }
    }

    private sealed record State(SigningKey Active, SigningKey? Outgoing, IReadOnlyList<string> Retired)
    {
        public CheckpointSigner Signer { get; } = Outgoing is null ? new CheckpointSigner(Active) : new CheckpointSigner(Active, Outgoing);

        public IReadOnlyList<string> VerifierKeys { get; } =
            [Active.VerifierKey.ToString(), .. Outgoing is null ? [] : new[] { Outgoing.VerifierKey.ToString() }, .. Retired];

        public static State Parse(string[] lines)
        {
            if (lines is not [Header, var active, .. var rest] || !active.StartsWith(SigningKeyFile.Active, StringComparison.Ordinal))
                throw new SignedNoteException($"It does not begin with \"{Header}\" and an active key.");
            var outgoing = rest is [var second, ..] && second.StartsWith(SigningKeyFile.Outgoing, StringComparison.Ordinal) ? second : null;
            return new State(
                SigningKey.Parse(active[SigningKeyFile.Active.Length..]),
                outgoing is null ? null : SigningKey.Parse(outgoing[SigningKeyFile.Outgoing.Length..]),
                [.. rest[(outgoing is null ? 0 : 1)..].Select(ParseRetired)]);
        }

        public string Write()
        {
            var text = new StringBuilder(Header).Append('\n').Append(SigningKeyFile.Active).Append(Active.Export()).Append('\n');
            if (Outgoing is not null)
                text.Append(SigningKeyFile.Outgoing).Append(Outgoing.Export()).Append('\n');
            foreach (var vkey in Retired)
                text.Append(SigningKeyFile.Retired).Append(vkey).Append('\n');
            return text.ToString();
        }

        private static string ParseRetired(string line) => line.StartsWith(SigningKeyFile.Retired, StringComparison.Ordinal)
            ? VerifierKey.Parse(line[SigningKeyFile.Retired.Length..]).ToString()
            : throw new SignedNoteException("It has a line that is neither an active, an outgoing nor a retired key.");
    }
}
