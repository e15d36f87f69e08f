using System.Security.Cryptography;
using System.Text;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Views.Certification;

namespace ComplianceRegistry.Views.Tests.Certification;

public sealed class SealedCertificateQueriesTests
{
    private static readonly DateTimeOffset Day = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Seat Berlin = new("DE", "Europe/Berlin", "de");

    [Fact]
    public async Task A_sealed_certificate_is_found_by_system_designation_parties_and_jurisdiction_and_in_no_public_query()
    {
        await using var register = await With("a");
        var sealedOnes = register.SealedCertificates;

        Assert.All([System, "DSG-1", Samples.Party("body"), Samples.Party("holder"), "DE"], other => Assert.Equal([Id("a")], sealedOnes.LinkedTo(other, "", 10)));
        Assert.Equal([Id("a")], sealedOnes.Every("", 10));
        Assert.All(["DSG-2", Samples.Party("b"), "FR", ""], other => Assert.Empty(sealedOnes.LinkedTo(other, "", 10)));
        Assert.Empty(register.Certificates.Search(new CertificateSearch())!.Items);
        Assert.Null(register.Certificates.Find(Id("a")));
        Assert.Empty(register.Certificates.LiveOf(System, "", 10));
        Assert.Empty(register.Certificates.LiveUnder("DSG-1", "", 10));
        Assert.Empty(register.Certificates.Issued("", 10));
    }

    [Fact]
    public async Task A_draft_is_linked_too_and_an_acceptance_links_to_the_accepting_body_and_its_designation()
    {
        await using var register = await With();
        var content = new CertificateContent { System = System, Scope = ["panel-dental"], Class = CertificateClass.Product };
        await register.AddSealed(Id("d"), new CertificateDrafted
        {
            Effective = Day,
            Designation = "DSG-1",
            Seat = Berlin,
            Holder = Samples.Party("holder"),
            IsNonPublic = true,
            Proposal = new CertificateProposal { Kind = ProposalKind.Issue, Body = Samples.Party("body"), Content = content },
        }).Fill();
        await register.AddSealed(Id("d"), new TransferAccepted(new TransferAcceptance { Body = Samples.Party("other"), Designation = "DSG-2", Seat = new Seat("FR", "Europe/Paris", "fr") })
        {
            Effective = Day,
            Basis = new Basis("DSG-2", 1),
        }).Fill();

        Assert.All([System, "DSG-1", "DSG-2", Samples.Party("other"), "FR"], other => Assert.Equal([Id("d")], register.SealedCertificates.LinkedTo(other, "", 10)));
    }

    [Fact]
    public async Task Public_certificates_are_not_among_them()
    {
        await using var register = await With();
        await register.Add(Id("p"), Recorded("p")).Fill();
        Assert.Empty(register.SealedCertificates.Every("", 10));
        Assert.Single(register.Certificates.LiveOf(System, "", 10));
    }

    [Fact]
    public async Task All_are_read_in_the_order_of_ids_each_once_however_many_links_lead_to_it()
    {
        var names = Enumerable.Range(0, 1_100).Select(number => $"c{number}").ToArray();
        await using var register = await With(names);
        var ids = names.Select(Id).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(ids, register.SealedCertificates.AllLinkedTo([System, "DSG-1", "DE"]));
        Assert.Equal(ids[7..], register.SealedCertificates.All(after: ids[6]));
    }

    [Fact]
    public async Task The_views_file_does_not_tell_what_a_sealed_certificate_is_linked_to()
    {
        await using var register = await With("a");
        register.Views.Dispose();
        var bytes = Directory.GetFiles(register.Home, "views.db*").SelectMany(File.ReadAllBytes).ToArray();

        Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Id("a"))) >= 0);
        Assert.All([System, "DSG-1", Samples.Party("body"), Samples.Party("holder")], other => Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(other)) < 0));
    }

    [Fact]
    public async Task Under_another_secret_the_view_is_filled_again()
    {
        await using var register = await With("a");
        register.Views.Dispose();
        byte[] another = [.. Enumerable.Repeat((byte)9, 32)];

        using (var views = ViewStore.Open(register.Home, another))
            Assert.Equal(0, views.Position);

        register.Reopen();
        await register.Fill();
        Assert.Equal([Id("a")], register.SealedCertificates.LinkedTo(System, "", 10));
    }

    private static string System { get; } = RegistryId.Create("AIS", SHA256.HashData("system"u8)).ToString();

    private static async Task<Register> With(params string[] certificates)
    {
        var register = new Register();
        foreach (var name in certificates)
            register.AddSealed(Id(name), Recorded(name) with { IsNonPublic = true });
        return certificates.Length > 0 ? await register.Fill() : register;
    }

    private static CertificateRecorded Recorded(string name) => new()
    {
        Effective = Day,
        Status = CertificateStatus.Active,
        Body = Samples.Party("body"),
        Designation = "DSG-1",
        Seat = Berlin,
        Holder = Samples.Party("holder"),
        Number = CertificateNumber.Of("0001", Id(name)),
        Content = new CertificateContent { System = System, Scope = ["panel-dental"], Class = CertificateClass.Product },
        Source = "source",
        SourceReference = name,
    };

    private static string Id(string name) => RegistryId.Create(Certificate.IdPrefix, SHA256.HashData(Encoding.UTF8.GetBytes(name))).ToString();
}
