using System.Diagnostics;
using System.Security.Cryptography;

namespace ComplianceRegistry.Web.Tests.Architecture;

/// <summary>Uses what the domain must not, so that <see cref="PurityRule"/> is seen to find each.</summary>
internal static class Impurities
{
    public static object[] Clocks() =>
        [DateTime.Now, DateTime.UtcNow, DateTime.Today, DateTimeOffset.Now, DateTimeOffset.UtcNow, TimeProvider.System.GetUtcNow(), Stopwatch.GetTimestamp(), Environment.TickCount64];

    public static object[] Chances() => [Guid.NewGuid(), Guid.CreateVersion7(), Random.Shared.Next(), RandomNumberGenerator.GetInt32(2)];

    public static async Task<object> WaitAsync()
    {
        await Task.Yield();
        await ValueTask.CompletedTask;
        return File.Exists("x") || Directory.Exists("x");
    }
}
