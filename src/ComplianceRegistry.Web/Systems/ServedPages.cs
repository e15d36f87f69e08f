using System.Collections.Concurrent;
using ComplianceRegistry.Views;

namespace ComplianceRegistry.Web.Systems;

/// <summary>
/// Answers of the view as they were served to the public: pages of the search, and how systems stand. An address is answered again from here for as long as the
/// view holds the same acts; with the next act all are forgotten. So whoever looks sees what the view would tell now. Safe for several threads.
/// </summary>
/// <param name="view">The view that is searched.</param>
/// <param name="mostBytes">Most bytes of pages and addresses that are kept.</param>
internal sealed class ServedPages(ViewStore view, long mostBytes = 64L << 20)
{
    private Pages _pages = new(default, mostBytes);

    /// <summary>The page that this address gave last; null when the view has changed since, or no such page was kept.</summary>
    public ServedPage? Find(HttpRequest request)
    {
        var pages = Volatile.Read(ref _pages);
        return pages.Content == view.Content ? pages.Find(AddressOf(request)) : null;
    }

    /// <summary>What the view holds now: to be asked before a search that makes a page.</summary>
    public ViewContent Content => view.Content;

    /// <summary>Keeps a page, unless the view has changed since before the search that made it.</summary>
    public void Keep(HttpRequest request, ViewContent before, ServedPage page)
    {
        if (before == view.Content)
            PagesOf(before).Keep(AddressOf(request), page);
    }

    private static Address AddressOf(HttpRequest request) => new(request.PathBase.Value, request.Path.Value, request.QueryString.Value);

    private Pages PagesOf(ViewContent content)
    {
        var pages = Volatile.Read(ref _pages);
        if (pages.Content == content)
            return pages;
        var fresh = new Pages(content, mostBytes);
        Interlocked.CompareExchange(ref _pages, fresh, pages);
        return fresh;
    }

    private readonly record struct Address(string? Base, string? Path, string? Query)
    {
        public int Length => (Base?.Length ?? 0) + (Path?.Length ?? 0) + (Query?.Length ?? 0);
    }

    /// <summary>The pages that were made from one content of the view.</summary>
    private sealed class Pages(ViewContent content, long mostBytes)
    {
        private readonly ConcurrentDictionary<Address, ServedPage> _byAddress = new();
        private long _bytes;

        public ViewContent Content => content;

        public ServedPage? Find(Address address) => _byAddress.GetValueOrDefault(address);

        public void Keep(Address address, ServedPage page)
        {
            var size = page.Json.Length + (sizeof(char) * (address.Length + (page.Link?.Length ?? 0)));
            if (_byAddress.ContainsKey(address) || Interlocked.Add(ref _bytes, size) <= mostBytes)
                _byAddress[address] = page;
        }
    }
}

/// <summary>A page in JSON.</summary>
/// <param name="Json">The page.</param>
/// <param name="Link">The value of its <c>Link</c>; null on the last page.</param>
/// <param name="Until">The first instant at which it may be true no more though nothing has happened; null when time changes nothing.</param>
internal sealed record ServedPage(ReadOnlyMemory<byte> Json, string? Link, DateTimeOffset? Until = null);
