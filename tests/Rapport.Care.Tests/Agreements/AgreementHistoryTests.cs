namespace Rapport.Care.Tests.Agreements;

/// <summary>Given, read, accepted by both, taken back: what holds at each moment.</summary>
public sealed class AgreementHistoryTests
{
    private static readonly Id<Client> Client = new(new Guid("01990000-0000-7000-8000-00000000c11e"));
    private static readonly Id<Person> Therapist = new(new Guid("01990000-0000-7000-8000-000000000001"));
    private static readonly DateOnly Monday = new(2026, 3, 9);
    private static readonly PracticeAgreement First = Version(1), Second = Version(2);
    private AgreementHistory _history = new([]);
    private int _minute;

    [Fact]
    public void It_holds_once_the_client_and_then_the_therapist_accepted()
    {
        Give(First);
        Assert.IsType<AgreementStep.ClientFirst>(Accept(0, AgreementParty.Therapist));
        Assert.IsType<AgreementStep.Accept>(Accept(0, AgreementParty.Client));
        Assert.Null(_history.InForce);
        Assert.IsType<AgreementStep.Stands>(Accept(0, AgreementParty.Client));
        Assert.IsType<AgreementStep.Accept>(Accept(0, AgreementParty.Therapist));
        Assert.Equal((First, Monday), (_history.InForce!.Version, _history.InForce.AgreedOn));
        Assert.Null(_history.Waiting);
        Assert.Equal(AgreementManner.Screen, _history.InForce.ByClient!.Manner);
    }

    [Fact]
    public void Other_words_need_a_new_acceptance_and_the_old_one_stays_until_then_and_on_the_record_after()
    {
        GiveAndAgree(First);
        Assert.False(_history.NeedsNew(1));
        Assert.True(_history.NeedsNew(2));
        Give(Second);
        Accept(1, AgreementParty.Client);
        Assert.Equal(First, _history.InForce!.Version);
        Accept(1, AgreementParty.Therapist);
        Assert.Equal(Second, _history.InForce!.Version);
        Assert.False(_history.NeedsNew(2));
        Assert.NotNull(_history.All[0].AgreedAt);
        Assert.IsType<AgreementStep.Past>(Take(history => history.Withdraw(history.All[0], null, Monday, Now)));
    }

    [Fact]
    public void A_client_takes_their_word_back_and_nothing_holds_until_they_agree_anew()
    {
        GiveAndAgree(First);
        var withdrawn = Assert.IsType<AgreementStep.Withdraw>(Take(history => history.Withdraw(history.All[0], "  ", Monday, Now)));
        Assert.Null(withdrawn.Withdrawn.Words);
        Assert.Null(_history.InForce);
        Assert.Equal(Monday, _history.Withdrawn!.On);
        Assert.False(_history.NeedsNew(2));
        Assert.IsType<AgreementStep.Stands>(Take(history => history.Withdraw(history.All[0], null, Monday, Now)));
        GiveAndAgree(First);
        Assert.Null(_history.Withdrawn);
        Assert.NotNull(_history.InForce);
        Assert.NotNull(_history.All[0].Withdrawn);
    }

    [Fact]
    public void What_only_the_client_accepted_can_be_taken_back_and_the_therapist_cannot_accept_it_any_more()
    {
        Give(First);
        Assert.IsType<AgreementStep.NothingAccepted>(Take(history => history.Withdraw(history.All[0], "no", Monday, Now)));
        Accept(0, AgreementParty.Client);
        Take(history => history.Withdraw(history.All[0], "The fee.", Monday, Now));
        Assert.IsType<AgreementStep.Past>(Accept(0, AgreementParty.Therapist));
        Assert.Equal("The fee.", _history.Withdrawn!.Words);
    }

    [Fact]
    public void What_was_replaced_by_other_words_before_anybody_accepted_cannot_be_accepted()
    {
        Give(First);
        Give(Second);
        Assert.IsType<AgreementStep.Past>(Accept(0, AgreementParty.Client));
        Assert.Equal(Second, _history.Waiting!.Version);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void A_signed_sheet_counts_from_the_day_of_its_words_to_today(int day, bool isTaken)
    {
        Give(First);
        var step = Take(history => history.SignOnPaper(history.All[0], Monday.AddDays(day), (Monday, Monday.AddDays(3)), Now));
        Assert.Equal(isTaken, step is AgreementStep.Accept { Accepted.Count: 2 });
        Assert.Equal(isTaken ? Monday.AddDays(day) : null, _history.InForce?.AgreedOn);
        if (!isTaken) Assert.IsType<AgreementStep.NotThatDay>(step);
        else Assert.IsType<AgreementStep.Stands>(Take(history => history.SignOnPaper(history.All[0], Monday, (Monday, Monday), Now)));
    }

    [Fact]
    public void A_sheet_signed_after_the_client_ticked_adds_what_is_missing()
    {
        Give(First);
        Accept(0, AgreementParty.Client);
        var step = Assert.IsType<AgreementStep.Accept>(Take(history => history.SignOnPaper(history.All[0], Monday, (Monday, Monday), Now)));
        Assert.Equal([AgreementParty.Therapist], step.Accepted.Select(one => one.Who));
    }

    [Fact]
    public void Questions_are_numbered_and_need_words()
    {
        Give(First);
        Take(history => AgreementHistory.Ask(history.All[0], "Who is your supervisor?", Now));
        Take(history => AgreementHistory.Ask(history.All[0], "And if I am ill?", Now));
        Assert.Equal([1, 2], _history.All[0].Questions.Select(one => one.Number));
        Assert.Throws<ArgumentException>(() => AgreementHistory.Ask(_history.All[0], " ", Now));
    }

    private Mark Now => new(Therapist, DateTimeOffset.UnixEpoch.AddMinutes(_minute));

    private void Give(PracticeAgreement version) =>
        _history = new([.. _history.All, new(new(new(new Guid(++_minute, 0, 0, new byte[8])), Client, version.Id, Now.At) { By = Therapist }, version)]);

    private void GiveAndAgree(PracticeAgreement version)
    {
        Give(version);
        foreach (var who in new[] { AgreementParty.Client, AgreementParty.Therapist }) Accept(_history.All.Count - 1, who);
    }

    private AgreementStep Accept(int at, AgreementParty who) => Take(history => history.Accept(history.All[at], who, Monday, Now));

    /// <summary>What the store does: keeps what a step wants written.</summary>
    private AgreementStep Take(Func<AgreementHistory, AgreementStep> take)
    {
        _minute++;
        var step = take(_history);
        _history = new([.. _history.All.Select(one => step switch
        {
            AgreementStep.Accept accept when accept.Accepted[0].Given == one.Given.Id => one with { Accepted = [.. one.Accepted, .. accept.Accepted] },
            AgreementStep.Withdraw withdraw when withdraw.Withdrawn.Given == one.Given.Id => one with { Withdrawn = withdraw.Withdrawn },
            AgreementStep.Ask ask when ask.Question.Given == one.Given.Id => one with { Questions = [.. one.Questions, ask.Question] },
            _ => one,
        })]);
        return step;
    }

    private static PracticeAgreement Version(int number) =>
        AgreementDraftTests.Publish(AgreementDraftTests.Filled(AgreementDraft.From(AgreementTemplates.Find("psychotherapy")!, "en")), number);
}
