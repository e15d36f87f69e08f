using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Views.Recognition;
using static ComplianceRegistry.Views.Tests.Recognition.Recognised;

namespace ComplianceRegistry.Views.Tests.Recognition;

public sealed class RecognitionQueriesTests
{
    private static readonly DateTimeOffset Later = Register.Start.AddDays(1);

    [Fact]
    public async Task Recognitions_are_found_by_system_certificate_arrangement_place_provider_status_class_and_scope_the_latest_first()
    {
        await using var register = await With();

        Assert.Equal(["c", "b", "a"], Found(register, new RecognitionSearch()));
        Assert.Equal(["b", "a"], Found(register, new RecognitionSearch { System = Samples.System("s1") }));
        Assert.Equal(["c"], Found(register, new RecognitionSearch { Certificate = Certificate("c2") }));
        Assert.Equal(["c"], Found(register, new RecognitionSearch { Arrangement = Arrangement("b") }));
        Assert.Equal(["b"], Found(register, new RecognitionSearch { Receiving = "BR" }));
        Assert.Equal(["c", "b", "a"], Found(register, new RecognitionSearch { Issuing = "DE", Provider = Samples.Party("provider"), Class = CertificateClass.Product, Scope = Scope }));
        Assert.All(
            [new RecognitionSearch { Issuing = "FR" }, new RecognitionSearch { Provider = Samples.Party("z") }, new RecognitionSearch { Class = CertificateClass.HighRisk }, new RecognitionSearch { Scope = "z" }],
            search => Assert.Empty(Found(register, search)));

        await register.Add(RecognitionOf("a"), Suspended(Later, "c1", "s1")).Fill();
        Assert.Equal(["a"], Found(register, new RecognitionSearch { Status = RecognitionStatus.SuspendedDerivative }));
        Assert.Equal(["a", "c", "b"], Found(register, new RecognitionSearch()));
    }

    [Fact]
    public async Task A_search_is_paged_and_a_cursor_of_another_search_is_refused()
    {
        await using var register = await With();
        var first = register.Recognitions.Search(new RecognitionSearch { Limit = 2 })!;
        var second = register.Recognitions.Search(new RecognitionSearch { Limit = 2, Cursor = first.Next })!;
        Assert.Equal([RecognitionOf("c"), RecognitionOf("b"), RecognitionOf("a")], first.Items.Concat(second.Items).Select(item => item.Id));
        Assert.Null(second.Next);
        Assert.Null(register.Recognitions.Search(new RecognitionSearch { Limit = 2, Receiving = "KR", Cursor = first.Next }));
    }

    [Fact]
    public async Task The_index_knows_the_live_ones_by_system_arrangement_and_edition_and_what_comes_back_with_its_certificate()
    {
        await using var register = await With();
        await register
            .Add(RecognitionOf("a"), new RecognitionRevoked(new RecognitionEnd { Cause = RecognitionEndCause.Certificate }) { Effective = Later, Status = RecognitionStatus.Revoked })
            .Add(RecognitionOf("b"), new RecognitionRevoked(new RecognitionEnd { Cause = RecognitionEndCause.Decision }) { Effective = Later, Status = RecognitionStatus.Revoked })
            .Add(RecognitionOf("c"), new CertificateFollowed { Effective = Later, Status = RecognitionStatus.Active, Certificate = Standing("c2", "s2") with { RequirementSet = LaterEdition } })
            .Fill();
        var index = register.Recognitions;

        Assert.Equal([RecognitionOf("a")], index.Following(Certificate("c1"), "", 10));
        Assert.Equal([RecognitionOf("c")], index.Following(Certificate("c2"), "", 10));
        Assert.Empty(index.LiveOf(Samples.System("s1"), "", 10));
        Assert.Equal([RecognitionOf("c")], index.LiveOf(Samples.System("s2"), "", 10));
        Assert.Empty(index.LiveUnder(Arrangement("a"), "", 10));
        Assert.Equal([RecognitionOf("c")], index.LiveUnder(Arrangement("b"), "", 10));
        Assert.Empty(index.LivePinnedTo(Edition.Reference, "", 10));
        Assert.Equal([RecognitionOf("c")], index.LivePinnedTo(LaterEdition.Reference, "", 10));
    }

    [Fact]
    public async Task The_index_is_read_page_by_page_in_the_order_of_ids()
    {
        await using var register = await With();
        var all = new[] { "a", "b", "c" }.Select(RecognitionOf).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(all, register.Recognitions.Granted("", 10));
        Assert.Equal(all[..2], register.Recognitions.Granted("", 2));
        Assert.Equal(all[2..], register.Recognitions.Granted(all[1], 10));
    }

    [Fact]
    public async Task A_rebuilt_view_answers_the_same()
    {
        await using var register = await With();
        await register.Add(RecognitionOf("b"), Suspended(Later, "c1", "s1")).Fill();
        var before = register.Recognitions.Search(new RecognitionSearch())!.Items.Select(item => (item.Id, item.Version, item.Status, item.Since)).ToList();
        await register.Rebuild();
        Assert.Equal(before, register.Recognitions.Search(new RecognitionSearch())!.Items.Select(item => (item.Id, item.Version, item.Status, item.Since)));
    }

    private static Task<Register> With() => new Register()
        .Add(RecognitionOf("a"), Granted("a", "c1", "s1"))
        .Add(RecognitionOf("b"), Granted("b", "c1", "s1", receiving: "BR"))
        .Add(RecognitionOf("c"), Granted("c", "c2", "s2", arrangement: "b"))
        .Fill();

    private static List<string> Found(Register register, RecognitionSearch search) =>
        [.. register.Recognitions.Search(search)!.Items.Select(item => new[] { "a", "b", "c" }.Single(name => RecognitionOf(name) == item.Id))];
}
