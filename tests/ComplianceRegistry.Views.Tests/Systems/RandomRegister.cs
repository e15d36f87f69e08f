using System.Collections.Immutable;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Views.Systems;

namespace ComplianceRegistry.Views.Tests.Systems;

/// <summary>Random systems and random searches among them; the same for the same seed.</summary>
internal sealed class RandomRegister(int seed)
{
    private static readonly string[] Words = ["alpha", "alphabet", "beta", "gamma", "delta", "epsilon", "zeta", "eta"];
    private static readonly string[] Places = ["DE", "FR", "US", "KR"];
    private static readonly string[] Frameworks = ["EU", "KR"];
    private static readonly string[] Classes = ["high-risk", "limited-risk", "minimal-risk"];
    private static readonly string[] Sectors = ["health", "finance", "other"];
    private static readonly ListingStatus[] Statuses = [ListingStatus.Listed, ListingStatus.Restricted, ListingStatus.Withdrawn];
    private static readonly ImmutableArray<string> Providers = [.. Enumerable.Range(0, 4).Select(number => Samples.Party($"provider {number}"))];

    private readonly Random _random = new(seed);
    private int _made;

    public Dictionary<string, Expected> Systems { get; } = [];

    /// <summary>The systems, the one with the latest act first.</summary>
    public IEnumerable<Expected> NewestFirst => Systems.Values.OrderByDescending(system => system.Order);

    /// <summary>Adds unions, providers and systems, some of which are corrected afterwards.</summary>
    public void AddTo(Register register, int systems)
    {
        register.Add("JUR-EU", Samples.Established("EU")).Add("JUR-DE", Samples.Established("DE", "EU")).Add("JUR-FR", Samples.Established("FR", "EU"));
        foreach (var provider in Providers)
        {
            register.Add(provider, Samples.Recorded(provider));
        }

        for (var count = 0; count < systems; count++)
        {
            List(register);
            if (_random.Next(4) == 0)
            {
                Correct(register);
            }
        }
    }

    public void List(Register register)
    {
        var home = Pick(Places);
        var listings = Places.Where(place => place == home || _random.Next(3) == 0).OrderByDescending(place => place == home)
            .Select(place => new Listing(place, Pick(Statuses))).ToImmutableArray();
        var id = Samples.System($"{seed} {_made}");
        Put(new Expected(id, _made++, Text(2), Pick(Providers), Text(6), Pick(Sectors), listings, Classified()));
        var system = Systems[id];
        register.Add(id, new SystemListed
        {
            Content = Samples.Content(system.Name, system.Provider, system.Purpose, system.Sector),
            Home = home,
            Listings = listings,
            Classifications = [.. system.Classes.Select(item => Samples.Class(item.Jurisdiction, item.Class))],
        });
    }

    public void Correct(Register register)
    {
        var before = Pick(Systems.Values.OrderBy(system => system.Order).ToArray());
        var system = before with { Order = _made++, Name = Text(2), Purpose = Text(6), Sector = Pick(Sectors), Classes = Classified() };
        Put(system);
        register.Add(system.Id, new SystemCorrected
        {
            Content = Samples.Content(system.Name, system.Provider, system.Purpose, system.Sector),
            Classifications = [.. system.Classes.Select(item => Samples.Class(item.Jurisdiction, item.Class))],
        });
    }

    public SystemSearch Search() => new()
    {
        Text = _random.Next(3) == 0 ? null : string.Join(' ', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Term())),
        Jurisdictions = Some([.. Places, "EU"]),
        Classes = Some(Classes),
        Statuses = Some(Statuses),
        Providers = Some([.. Providers]),
        Sectors = Some(Sectors),
        Facets = [.. Enum.GetValues<SystemFacet>()],
        Sort = Pick(Enum.GetValues<SystemSort>()),
        Limit = _random.Next(1, 30),
    };

    private void Put(Expected system) => Systems[system.Id] = system;

    private string Term() => _random.Next(6) switch { 0 => "-" + Pick(Words), 1 => Pick(Words)[..3] + "*", _ => Pick(Words) };

    private ImmutableArray<(string, string)> Classified() => [.. Frameworks.Where(_ => _random.Next(3) > 0).Select(framework => (framework, Pick(Classes)))];

    private ImmutableArray<T> Some<T>(T[] values) => _random.Next(3) > 0 ? [] : [.. values.Where(_ => _random.Next(2) == 0)];

    private string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Pick(Words)));

    private T Pick<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];
}
