using ComplianceRegistry.Views.Systems;

namespace ComplianceRegistry.Views.Tests.Systems;

public sealed class SystemTextTests
{
    [Fact]
    public async Task Words_are_found_in_name_purpose_and_the_providers_name()
    {
        await using var register = await With(("Letter sorter", "reads addresses"), ("Chat", "answers questions"));
        Assert.Equal(["Letter sorter"], register.NamesFor("letter"));
        Assert.Equal(["Chat"], register.NamesFor("QUESTIONS"));
        Assert.Equal(["Chat", "Letter sorter"], register.NamesFor("acme"));
    }

    [Fact]
    public async Task All_words_must_occur_and_none_of_the_unwanted()
    {
        await using var register = await With(("Fraud detection", "banks"), ("Fraud prevention", "insurers"), ("Detection of smoke", "fire"));
        Assert.Equal(["Fraud detection"], register.NamesFor("fraud detection"));
        Assert.Equal(["Fraud prevention"], register.NamesFor("fraud -detection"));
        Assert.Equal(["Detection of smoke"], register.NamesFor("-fraud"));
        Assert.Equal(["Fraud prevention"], register.NamesFor("fraud -\"fraud detection\""));
    }

    [Fact]
    public async Task A_phrase_must_occur_as_it_is_and_a_star_completes_a_word()
    {
        await using var register = await With(("Smoke detection", "fire"), ("Detection of smoke", "fire"));
        Assert.Equal(["Smoke detection"], register.NamesFor("\"smoke detection\""));
        Assert.Equal(["Detection of smoke"], register.NamesFor("\"detection of smo\"*"));
        Assert.Equal(["Detection of smoke", "Smoke detection"], register.NamesFor("smo*"));
        Assert.Empty(register.NamesFor("smo"));
    }

    [Fact]
    public async Task Diacritics_and_case_do_not_matter()
    {
        await using var register = await With(("Éducation à l'école", "écoles"), ("Cafe\u0301", "combining accent"));
        Assert.Equal(["Éducation à l'école"], register.NamesFor("education ECOLE"));
        Assert.Equal(["Cafe\u0301"], register.NamesFor("café"));
    }

    [Fact]
    public async Task Right_to_left_and_other_scripts_are_found_and_kept_exactly()
    {
        await using var register = await With(
            ("نظام التعرف على الوجه", "يحدد الهوية"), ("מערכת זיהוי", "זיהוי"), ("顔認識", "認証"));
        Assert.Equal(["نظام التعرف على الوجه"], register.NamesFor("الوجه"));
        Assert.Equal(["מערכת זיהוי"], register.NamesFor("זיהוי"));
        Assert.Equal(["顔認識"], register.NamesFor("顔認識"));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("\"sorter")]
    [InlineData("AND")]
    [InlineData("OR OR OR")]
    [InlineData("NOT sorter")]
    [InlineData("NEAR(letter sorter, 2)")]
    [InlineData("NEAR(")]
    [InlineData("name : letter")]
    [InlineData("{name purpose} : letter")]
    [InlineData("- filters : x")]
    [InlineData("(((((")]
    [InlineData("letter)")]
    [InlineData("^letter")]
    [InlineData("letter + sorter")]
    [InlineData("*")]
    [InlineData("**")]
    [InlineData("-")]
    [InlineData("--letter")]
    [InlineData("-*")]
    [InlineData("- - -")]
    [InlineData("'; DROP TABLE system; --")]
    [InlineData("letter\0sorter")]
    [InlineData("\ud800")]
    [InlineData("\udc00letter*")]
    [InlineData("\ue000a \ue000jde")]
    [InlineData("\ue000*")]
    [InlineData("ꟶ 𞤀 🂡 ̈")]
    [InlineData("a\"b\"c*\"d")]
    [InlineData("%_?&|~<>=\\/")]
    public async Task No_text_is_an_error(string text)
    {
        await using var register = await With(("Letter sorter", "reads addresses"));
        foreach (var sort in Enum.GetValues<SystemSort>())
        {
            var page = register.Find(new SystemSearch { Text = text, Sort = sort, Facets = [SystemFacet.Class, SystemFacet.Provider] });
            Assert.InRange(page.Items.Length, 0, 1);
        }
    }

    [Fact]
    public async Task A_very_long_text_is_no_error()
    {
        await using var register = await With(("Letter sorter", "reads addresses"));
        Assert.Equal(["Letter sorter"], register.NamesFor(string.Concat(Enumerable.Repeat("letter ", 5_000))));
        Assert.Empty(register.NamesFor(new string('(', 100_000) + "x" + new string('"', 99_999)));
        Assert.Empty(register.NamesFor(new string('y', 1_000_000)));
    }

    [Theory]
    [InlineData("\ue000a")]
    [InlineData("\ue000*")]
    [InlineData("j*")]
    [InlineData("jde")]
    [InlineData("listed")]
    public async Task Filters_are_not_found_as_text(string text)
    {
        await using var register = await With(("Letter", "post"));
        var found = register.NamesFor(text);
        Assert.Equal(text == "\ue000*" ? ["Letter"] : [], found);
    }

    [Fact]
    public async Task A_word_in_the_name_ranks_above_words_in_the_purpose()
    {
        await using var register = await With(
            ("Triage", "helps nurses"), ("Nurse rota", "plans triage and triage again in triage rooms"), ("Ward triage", "other"), ("Unrelated", "other"));
        var page = register.Find(new SystemSearch { Text = "triage", Sort = SystemSort.Rank });
        Assert.Equal(["Triage", "Ward triage", "Nurse rota"], page.Items.Select(item => item.Name));
    }

    private static async Task<Register> With(params (string Name, string Purpose)[] systems)
    {
        var register = new Register();
        var provider = Samples.Party("acme");
        register.Add(provider, Samples.Recorded("Acme"));
        foreach (var (name, purpose) in systems)
        {
            register.Add(Samples.System(name), Samples.Listed(name, provider, purpose));
        }

        return await register.Fill();
    }
}
