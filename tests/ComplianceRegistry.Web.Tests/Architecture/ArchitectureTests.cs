namespace ComplianceRegistry.Web.Tests.Architecture;

/// <summary>The rules of the layout that the compiler does not enforce, held against this repository.</summary>
public sealed class ArchitectureTests
{
    private static readonly IReadOnlyList<SourceFile> Sources = Repository.SourcesIn("src");

    [Fact]
    public void Projects_reference_only_what_the_layout_allows() =>
        Assert.Empty(ProjectRules.ForbiddenReferences(Repository.ProjectsIn("src")));

    [Fact]
    public void The_domain_takes_no_package_but_the_state_machine_and_the_serializer() =>
        Assert.Empty(ProjectRules.ForbiddenPackagesOfDomain(Assert.Single(Repository.ProjectsIn("src/ComplianceRegistry.Domain"))));

    [Fact]
    public void The_domain_reads_no_clock_draws_no_chance_and_waits_for_nothing() =>
        Assert.Empty(PurityRule.ImpureUsesIn(Path.Combine(AppContext.BaseDirectory, "ComplianceRegistry.Domain.dll")));

    [Fact]
    public void The_Cosmos_client_stays_in_its_store() =>
        Assert.Empty(SourceRules.NamedOutside("Microsoft.Azure.Cosmos", ["src/ComplianceRegistry.Ledger/Cosmos/"], Sources));

    [Fact]
    public void The_client_of_Azure_storage_stays_in_its_store() =>
        Assert.Empty(SourceRules.NamedOutside("Azure.Storage", ["src/ComplianceRegistry.Ledger/Blobs/"], Sources));

    [Fact]
    public void The_client_of_Entra_stays_with_the_store_that_needs_it() =>
        Assert.Empty(SourceRules.NamedOutside("Azure.Identity", ["src/ComplianceRegistry.Ledger/Cosmos/"], Sources));

    [Fact]
    public void The_SQLite_client_stays_in_its_store_and_in_the_views() =>
        Assert.Empty(SourceRules.NamedOutside("Microsoft.Data.Sqlite", ["src/ComplianceRegistry.Ledger/Sqlite/", "src/ComplianceRegistry.Views/"], Sources));

    [Fact]
    public void No_file_is_longer_than_300_lines() =>
        Assert.Empty(SourceRules.LongerThan(300, Repository.SourcesIn("src", "tests")));

    [Fact]
    public void Every_type_is_named_for_its_role() =>
        Assert.Empty(SourceRules.EmptyNamesIn(Repository.SourcesIn("src", "tests")));
}
