using ComplianceRegistry.Views;
using ComplianceRegistry.Web.Systems;
using Microsoft.AspNetCore.Http;

namespace ComplianceRegistry.Web.Tests.Systems;

/// <summary>Pages of the search that are kept for as long as the view stays as it is.</summary>
public sealed class ServedPagesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("served").FullName;
    private readonly ViewStore _view;

    public ServedPagesTests() => _view = ViewStore.Open(_folder, new byte[32]);

    [Fact]
    public void a_page_is_given_again_to_its_own_address_only()
    {
        var pages = new ServedPages(_view);
        var page = Page(10);

        pages.Keep(Request("?q=a"), pages.Content, page);

        Assert.Same(page, pages.Find(Request("?q=a")));
        Assert.Null(pages.Find(Request("?q=b")));
        Assert.Null(pages.Find(Request("?q=a", "/elsewhere")));
    }

    [Fact]
    public void a_page_that_was_made_from_another_content_is_not_kept()
    {
        var pages = new ServedPages(_view);

        pages.Keep(Request("?q=a"), pages.Content with { Position = 7 }, Page(10));
        pages.Keep(Request("?q=a"), pages.Content with { Begun = 7 }, Page(10));

        Assert.Null(pages.Find(Request("?q=a")));
    }

    [Fact]
    public void a_page_takes_the_place_of_the_former_one_of_its_address()
    {
        var (pages, page) = (new ServedPages(_view), Page(10));

        pages.Keep(Request("?q=a"), pages.Content, Page(10));
        pages.Keep(Request("?q=a"), pages.Content, page);

        Assert.Same(page, pages.Find(Request("?q=a")));
    }

    [Fact]
    public void what_would_be_too_much_is_not_kept()
    {
        var pages = new ServedPages(_view, mostBytes: 1_000);

        pages.Keep(Request("?q=a"), pages.Content, Page(500));
        pages.Keep(Request("?q=b"), pages.Content, Page(500));

        Assert.NotNull(pages.Find(Request("?q=a")));
        Assert.Null(pages.Find(Request("?q=b")));
    }

    public void Dispose()
    {
        _view.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static ServedPage Page(int bytes) => new(new byte[bytes], null);

    private static HttpRequest Request(string query, string path = "/v1/systems") =>
        new DefaultHttpContext { Request = { Path = path, QueryString = new QueryString(query) } }.Request;
}
