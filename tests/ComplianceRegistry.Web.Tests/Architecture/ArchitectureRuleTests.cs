namespace ComplianceRegistry.Web.Tests.Architecture;

/// <summary>Each architecture rule finds the violation that it is there for.</summary>
public sealed class ArchitectureRuleTests
{
    [Theory]
    [InlineData("Domain", "Ledger")]
    [InlineData("Ledger", "Domain")]
    [InlineData("Grains", "Views")]
    [InlineData("Views", "Grains")]
    [InlineData("Web", "Cli")]
    public void A_reference_against_the_layout_is_found(string project, string referenced)
    {
        var file = Project(project, $"""<ProjectReference Include="../ComplianceRegistry.{referenced}/ComplianceRegistry.{referenced}.csproj" />""");

        Assert.Equal([$"ComplianceRegistry.{project} references ComplianceRegistry.{referenced}"], ProjectRules.ForbiddenReferences([file]));
    }

    [Fact]
    public void A_project_that_the_layout_does_not_know_is_found() =>
        Assert.Equal(["ComplianceRegistry.Shared references (unknown project)"], ProjectRules.ForbiddenReferences([Project("Shared", "")]));

    [Fact]
    public void A_package_too_many_in_the_domain_is_found() =>
        Assert.Equal(["Newtonsoft.Json"], ProjectRules.ForbiddenPackagesOfDomain(Project("Domain", """<PackageReference Include="Newtonsoft.Json" />""")));

    [Theory]
    [InlineData("System.DateTime.get_Now")]
    [InlineData("System.DateTime.get_UtcNow")]
    [InlineData("System.DateTime.get_Today")]
    [InlineData("System.DateTimeOffset.get_Now")]
    [InlineData("System.DateTimeOffset.get_UtcNow")]
    [InlineData("System.TimeProvider.get_System")]
    [InlineData("System.Environment.get_TickCount64")]
    [InlineData("System.Guid.NewGuid")]
    [InlineData("System.Guid.CreateVersion7")]
    [InlineData("System.Random")]
    [InlineData("System.Security.Cryptography.RandomNumberGenerator")]
    [InlineData("System.Diagnostics.Stopwatch")]
    [InlineData("System.Threading.Tasks.Task")]
    [InlineData("System.Threading.Tasks.ValueTask")]
    [InlineData("System.IO.File")]
    public void An_impure_use_is_found(string use) =>
        Assert.Contains(use, PurityRule.ImpureUsesIn(typeof(Impurities).Assembly.Location));

    [Theory]
    [InlineData("src/ComplianceRegistry.Web/Program.cs", 1)]
    [InlineData("src/ComplianceRegistry.Ledger/Sqlite/Log.cs", 1)]
    [InlineData("src/ComplianceRegistry.Ledger/Cosmos/CosmosLog.cs", 0)]
    public void A_vendor_outside_its_folder_is_found(string path, int violations) =>
        Assert.Equal(violations, SourceRules.NamedOutside("Vendor.Sdk", ["src/ComplianceRegistry.Ledger/Cosmos/"], [new(path, "using Vendor.Sdk;\n")]).Count);

    [Theory]
    [InlineData(300, 0)]
    [InlineData(301, 1)]
    public void A_file_that_is_too_long_is_found(int lines, int violations) =>
        Assert.Equal(violations, SourceRules.LongerThan(300, [new("src/Long.cs", string.Concat(Enumerable.Repeat("x\n", lines)))]).Count);

    [Theory]
    [InlineData("public sealed class PartyManager(int x)", 1)]
    [InlineData("internal static class TextHelper", 1)]
    [InlineData("    internal sealed record struct NameUtil(string Name);", 1)]
    [InlineData("public interface IPartyService", 1)]
    [InlineData("internal sealed class ImportService : IDisposable", 1)]
    [InlineData("public abstract class GrainBase<T>", 1)]
    [InlineData("namespace ComplianceRegistry.Common;", 1)]
    [InlineData("internal sealed class ViewFeedService : BackgroundService", 0)]
    [InlineData("internal sealed class ViewDatabase", 0)]
    [InlineData("public enum ServiceStatus", 0)]
    public void A_name_that_says_nothing_is_found(string line, int violations) =>
        Assert.Equal(violations, SourceRules.EmptyNamesIn([new("src/File.cs", line + "\n")]).Count);

    private static SourceFile Project(string name, string items) =>
        new($"src/ComplianceRegistry.{name}/ComplianceRegistry.{name}.csproj", $"<Project><ItemGroup>{items}</ItemGroup></Project>");
}
