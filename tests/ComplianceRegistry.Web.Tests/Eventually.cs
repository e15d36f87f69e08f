namespace ComplianceRegistry.Web.Tests;

/// <summary>Waits for what happens by itself.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Reads a public address until the answer is the one that is waited for; fails with the last one when it does not come.</summary>
    public static Task<Answer> Until(this RunningRegistry registry, string path, Func<Answer, bool> holds) => registry.Anonymous.Until(path, holds);

    /// <summary>Reads an address as a client until the answer is the one that is waited for; fails with the last one when it does not come.</summary>
    public static async Task<Answer> Until(this HttpClient client, string path, Func<Answer, bool> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var found = await client.Get(path);
            if (holds(found))
                return found;
            Assert.False(patience.IsCancellationRequested, found.Text);
            await Task.Delay(50, CancellationToken.None);
        }
    }

    /// <summary>Waits until a listing warns of exactly these things.</summary>
    public static Task<Answer> Warns(this RunningRegistry registry, string system, params string[] flags) =>
        registry.Until($"/v1/systems/{system}", found => found["flags"]!.AsArray().Select(flag => (string?)flag!["code"]).SequenceEqual(flags));
}
