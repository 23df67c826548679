namespace Rapport.Care.Tests.Agreements;

/// <summary>A practice words an agreement, and how a client reads it.</summary>
public sealed class AgreementDraftTests
{
    private static readonly Mark Owner = new(new(new Guid("01990000-0000-7000-8000-000000000001")), DateTimeOffset.UnixEpoch);
    private static readonly AgreementTemplate Ours = AgreementTemplates.Find("psychotherapy")!;

    [Fact]
    public void What_lacks_a_value_cannot_be_published_and_with_the_last_one_it_can()
    {
        var draft = AgreementDraft.From(Ours, "en");
        Assert.Contains("fee", draft.Lacking);
        var filled = Filled(draft);
        Assert.True(filled.IsReady);
        foreach (var place in draft.Lacking)
        {
            var without = filled with { Values = filled.Values.Where(value => value.Key != place).ToDictionary(StringComparer.Ordinal) };
            Assert.Equal([place], without.Lacking);
            Assert.Throws<ArgumentException>(() => Publish(without, 1));
        }
        Assert.Equal(1, Publish(filled, 1).Number);
        Assert.Throws<ArgumentOutOfRangeException>(() => Publish(filled, 0));
    }

    [Fact]
    public void A_value_that_no_words_name_any_more_is_not_lacking()
    {
        var draft = AgreementDraft.From(Ours, "en");
        var free = draft with { Parts = [.. draft.Parts.Where(part => !part.Places.Contains("fee", StringComparer.Ordinal))] };
        Assert.DoesNotContain("fee", free.Lacking);
    }

    [Fact]
    public void A_slip_of_the_pen_an_empty_line_no_part_or_no_title_hold_it_back()
    {
        var ready = Filled(AgreementDraft.From(Ours, "en"));
        var slip = ready with { Parts = [ready.Parts[0] with { Text = "We meet for {minuets} minutes." }] };
        Assert.Equal(["minuets"], slip.Unknown);
        Assert.False(slip.IsReady);
        Assert.False((ready with { Parts = [ready.Parts[0] with { InShort = " " }] }).IsReady);
        Assert.False((ready with { Parts = [] }).IsReady);
        Assert.False((ready with { Title = "" }).IsReady);
    }

    [Fact]
    public void Our_full_words_are_never_passed_off_as_written_in_another_language()
    {
        var spanish = AgreementDraft.From(Ours, "es");
        Assert.All(spanish.Parts, part => Assert.Equal("", part.Text));
        Assert.Equal("Lo que queda en privado", spanish.Parts[0].Title);
        Assert.False(Filled(spanish).IsReady);
        Assert.DoesNotContain(AgreementDraft.From(Ours, "en").Parts, part => part.Id == "hypnosis");
    }

    [Fact]
    public void The_same_words_with_the_same_values_are_no_other_version()
    {
        var draft = Filled(AgreementDraft.From(Ours, "en"));
        var version = Publish(draft, 1);
        Assert.True(version.Draft.Says(version));
        Assert.True((draft with { Values = draft.Values.Append(new("unused", "x")).ToDictionary(StringComparer.Ordinal) }).Says(version));
        Assert.False((draft with { Values = draft.Values.ToDictionary(value => value.Key, value => value.Key == "fee" ? "60 pounds" : value.Value, StringComparer.Ordinal) }).Says(version));
        Assert.False((draft with { Parts = [.. draft.Parts.Skip(1)] }).Says(version));
    }

    [Fact]
    public void Every_place_is_filled_where_a_client_reads_and_an_empty_line_begins_a_paragraph()
    {
        var draft = Filled(AgreementDraft.From(Ours, "en"));
        var version = Publish(draft with { Parts = [.. draft.Parts.Select((part, at) => at == 0 ? part with { Text = "One.\n\nTwo <b>{fee}</b>." } : part)] }, 1);
        var lines = AgreementLine.Of(version, "en");
        Assert.Equal(["One.", "Two <b>told fee</b>."], lines[0].Text);
        Assert.All(lines, line => Assert.DoesNotContain('{', string.Join(' ', line.Text) + line.InShort));
        Assert.Contains(lines, line => line.InShort == "I answer within told replyTime. In danger call told emergencyNumber.");
    }

    [Fact]
    public void A_client_of_another_language_reads_our_line_in_theirs_only_where_the_practice_left_ours_as_it_was()
    {
        var draft = Filled(AgreementDraft.From(Ours, "en"));
        var lines = AgreementLine.Of(Publish(draft with { Parts = [.. draft.Parts.Select((part, at) => at == 1 ? part with { Text = part.Text + " And more." } : part)] }, 1), "es");
        Assert.Equal(("es", "Lo que me cuentas queda conmigo."), (lines[0].Language, lines[0].InShort));
        Assert.Equal(("en", draft.Parts[1].InShort), (lines[1].Language, lines[1].InShort));
        Assert.StartsWith("What you tell me stays between us.", lines[0].Text[0], StringComparison.Ordinal);
        Assert.All(AgreementLine.Of(Publish(draft, 2), "fr"), line => Assert.Equal("en", line.Language));
    }

    internal static AgreementDraft Filled(AgreementDraft draft) => draft with { Values = AgreementTemplates.Places.ToDictionary(place => place, place => "told " + place, StringComparer.Ordinal) };

    internal static PracticeAgreement Publish(AgreementDraft draft, int number) => PracticeAgreement.Publish((new(new Guid(number, 0, 0, new byte[8])), new(Guid.Empty)), draft, number, Owner);
}
