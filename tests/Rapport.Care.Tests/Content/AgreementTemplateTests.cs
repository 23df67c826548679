namespace Rapport.Care.Tests;

/// <summary>The default agreements, and what keeps one from being sent.</summary>
public sealed class AgreementTemplateTests
{
    [Fact]
    public void An_agreement_lacks_every_value_until_the_practice_has_given_it()
    {
        foreach (var template in AgreementTemplates.All)
        {
            var lacking = template.Lacking(new Dictionary<string, string>(StringComparer.Ordinal));
            Assert.Contains("countryLimits", lacking);
            var values = lacking.ToDictionary(place => place, _ => "given", StringComparer.Ordinal);
            Assert.Empty(template.Lacking(values));
            values["countryLimits"] = " ";
            Assert.Equal(["countryLimits"], template.Lacking(values));
        }
    }

    [Fact]
    public void A_part_is_summed_up_in_every_language_and_has_its_full_words()
    {
        Assert.Equal(["psychotherapy", "relational-couple", "bodywork"], AgreementTemplates.All.Select(template => template.Id));
        foreach (var section in AgreementTemplates.All.SelectMany(template => template.Sections))
        {
            Assert.Equal(3, section.Title.Languages.Count);
            Assert.Equal(3, section.InShort.Languages.Count);
            Assert.True(section.Text.English.Length > section.InShort.English.Length, section.Id);
        }
        Assert.Contains("Not legal advice", AgreementTemplates.Notice.In("en"), StringComparison.Ordinal);
        Assert.Contains(AgreementTemplates.Find("psychotherapy")!.Sections, section => section.OnlyFor is not null);
        Assert.Null(AgreementTemplates.Find("no such agreement"));
    }
}
