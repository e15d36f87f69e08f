using System.Net;
using System.Text.Json.Nodes;

namespace ComplianceRegistry.Web.Tests;

/// <summary>Second members of parties, for what two have to do together.</summary>
internal static class SecondMembers
{
    /// <summary>A member of a client's party beside the client itself, with the header that says for which party it acts. It is added the first time.</summary>
    public static async Task<(HttpClient Client, (string, string) Party)> SecondMember(this RunningRegistry registry, HttpClient first)
    {
        var party = await Samples.PartyOf(first);
        var now = await first.Get($"/v1/parties/{party}");
        if (now["members"]!.AsArray().Count == 1)
        {
            var added = await first.Change($"/v1/parties/{party}/add-member", new JsonObject { ["subject"] = "demo-individual" }, (long)now["version"]!);
            Assert.True(added.Status == HttpStatusCode.OK, added.Text);
        }

        return (await registry.As("demo-individual"), ("Registry-Party", party));
    }
}
