namespace Rapport.Alliance.Tests;

/// <summary>A later form changes what is known of a session that was spoken about.</summary>
public sealed class RestateTests
{
    private static readonly DateTimeOffset Later = Meetings.Start.AddDays(60);

    private static SignalFound Fall { get; } = Round.Judge(new RoundRules(Course.Forty) { Level = Meetings.Level }, Course.Of(Course.S), 6).Signals[0];

    [Fact]
    public void The_same_again_changes_nothing() => Assert.Null(Signal.From(Meetings.At(6), Fall).Restate(Fall, Later));

    [Fact]
    public void What_is_not_so_any_more_is_withdrawn_with_its_words_kept_and_can_be_said_again()
    {
        var signal = Signal.From(Meetings.At(6), Fall);
        var before = signal.Restate(null, Later)!;
        Assert.Equal((SignalState.Withdrawn, true, Fall.Lead.Sentences.Seen), (signal.State, before.WasShown, before.Sentences.Seen));
        Assert.Null(signal.Restate(null, Later));
        Assert.Equal((2, false), (signal.Restate(Fall, Later)!.Number, before.Number == 2));
        Assert.Equal(SignalState.Shown, signal.State);
    }

    [Fact]
    public void What_somebody_answered_stays_as_they_read_it()
    {
        var signal = Signal.From(Meetings.At(6), Fall);
        signal.Dismiss(DismissedWhy.TalkedAbout, null, Meetings.By(7));
        Assert.Null(signal.Restate(null, Later));
        Assert.Equal(SignalState.Dismissed, signal.State);
    }

    [Fact]
    public void A_risk_answer_is_never_restated()
    {
        var signal = Signal.FromRisk(Meetings.At(6), RiskAnswer.Marked(6, 2, Later), ("2", "8:12"));
        Assert.Null(signal.Restate(null, Later));
        Assert.Equal(SignalState.Shown, signal.State);
    }

    [Fact]
    public void A_tick_that_starts_something_has_its_own_words()
    {
        Assert.Equal(("bring-up", Verdict.Amber), (Signal.FromRaised(Meetings.At(2), "bring-up", "something about us").Sentences.Id, Verdict.Amber));
        Assert.Equal(Verdict.Red, Signal.FromRaised(Meetings.At(2), "boundary", "the covering").Level);
        Assert.Throws<ArgumentOutOfRangeException>(() => Signal.FromRaised(Meetings.At(2), "confetti", "x"));
    }
}
