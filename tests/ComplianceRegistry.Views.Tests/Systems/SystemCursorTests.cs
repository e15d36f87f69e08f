using ComplianceRegistry.Views.Systems;

namespace ComplianceRegistry.Views.Tests.Systems;

public sealed class SystemCursorTests
{
    [Theory]
    [InlineData(SystemSort.NewestFirst)]
    [InlineData(SystemSort.OldestFirst)]
    [InlineData(SystemSort.Name)]
    [InlineData(SystemSort.Rank)]
    public async Task A_walk_meets_every_system_once_and_in_order_while_others_come_in(SystemSort sort)
    {
        await using var register = new Register();
        var random = new RandomRegister(5);
        random.AddTo(register, systems: 60);
        await register.Fill();
        var search = new SystemSearch { Text = "alp*", Sort = sort, Limit = 7 };
        var before = SystemSearchTests.Walk(register, search).Select(item => item.Id).ToList();
        var met = new List<string>();
        for (var page = register.Find(search); ; page = register.Find(search with { Cursor = page.Next }))
        {
            met.AddRange(page.Items.Select(item => item.Id));
            if (page.Next is null)
            {
                break;
            }

            random.List(register);
            random.List(register);
            await register.Fill();
        }

        Assert.Equal(met.Distinct(), met);
        Assert.Equal(before, met.Where(before.Contains));
    }

    [Fact]
    public async Task A_changed_cursor_is_rejected_wherever_it_is_changed()
    {
        await using var register = await WithThree();
        var search = new SystemSearch { Limit = 1 };
        var cursor = register.Find(search).Next!;
        Assert.All(Enumerable.Range(0, cursor.Length), index =>
        {
            var changed = cursor[..index] + (cursor[index] == 'A' ? 'B' : 'A') + cursor[(index + 1)..];
            Assert.IsType<CursorRejected>(register.Systems.Search(search with { Cursor = changed }));
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("AAAA AAAA")]
    [InlineData("=====")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("\ud800\u0000'\"")]
    public async Task What_is_no_cursor_is_rejected(string cursor)
    {
        await using var register = await WithThree();
        Assert.IsType<CursorRejected>(register.Systems.Search(new SystemSearch { Cursor = cursor }));
    }

    [Fact]
    public async Task A_cursor_belongs_to_its_search_and_registry_but_not_to_its_page_size()
    {
        await using var register = await WithThree();
        var search = new SystemSearch { Limit = 1, Text = "system" };
        var cursor = register.Find(search).Next!;
        Assert.Equal(2, register.Find(search with { Limit = 5, Cursor = cursor, Facets = [SystemFacet.Class] }).Items.Length);
        Assert.IsType<CursorRejected>(register.Systems.Search(search with { Text = "other", Cursor = cursor }));
        Assert.IsType<CursorRejected>(register.Systems.Search(search with { Sort = SystemSort.Name, Cursor = cursor }));
        Assert.IsType<CursorRejected>(register.Systems.Search(search with { Sectors = ["health"], Cursor = cursor }));
        Assert.IsType<CursorRejected>(new SystemQueries(register.Views, new byte[32]).Search(search with { Cursor = cursor }));
    }

    [Fact]
    public async Task The_last_page_has_no_next()
    {
        await using var register = await WithThree();
        var first = register.Find(new SystemSearch { Limit = 3 });
        Assert.Equal((3, null), (first.Items.Length, first.Next));
    }

    private static async Task<Register> WithThree()
    {
        var register = new Register();
        for (var number = 0; number < 3; number++)
        {
            register.Add(Samples.System($"{number}"), Samples.Listed($"System {number}", Samples.Party("acme")));
        }

        return await register.Fill();
    }
}
