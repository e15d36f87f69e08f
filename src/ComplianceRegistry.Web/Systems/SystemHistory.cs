using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using ComplianceRegistry.Web.Log;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Systems;

/// <summary>The acts of a system's case, with proofs, for those who may read the system.</summary>
internal static class SystemHistory
{
    public static async Task<Results<Reply<HistoryPage>, Problem>> Get(SystemId which, Reader reader, QueryOf<HistoryQuery> query, SystemCases cases, CaseHistory history) =>
        await cases.Read(which.ToString(), reader.Actor) is { } system
            ? new Reply<HistoryPage>(history.Read(which.ToString(), query.Value)) { Version = system.Version, Position = system.Position }
            : Problems.NoSuchSystem(which.ToString());
}
