using Rapport.Statistics.SuddenGains;
using Rapport.Testing;

namespace Rapport.Statistics.Tests.SuddenGains;

public sealed class WorkedSuddenTests
{
    private static readonly SuddenCriteria s_seven = new(Direction.LowerIsBetter) { CutOff = 7 };

    [Theory] // docs/methods/sudden-gains.md, worked example
    [InlineData(34, "010")]
    [InlineData(double.NaN, "-10")]
    public void The_worked_course_holds_one_sudden_gain_also_with_an_early_session_missing(double second, string judged)
    {
        double[] course = [33, second, 32, 22, 21, 20];
        var judge = new SuddenJudge(s_seven);
        Assert.Equal(judged, SuddenCases.Strings(judge, course)[3]);
        var gain = Assert.Single(SuddenCases.Events(judge, course));
        Assert.Equal((1, "3to4", 10.0, 27.0, false), (gain.Interval, judge.Label(gain.Interval), gain.Magnitude, gain.ReversalValue, gain.Reversed));
        Assert.Equal(13.0, gain.TotalChange);
        Assert.Equal(10.0 / 13, gain.Proportion, 1e-15);
    }

    [Theory] // docs/methods/sudden-gains.md, third criterion: 2.7764 * 1.0 and 3.1824 * 0.9129
    [InlineData(33, 34, 32, 2.7764)]
    [InlineData(33, double.NaN, 32, 2.9051)]
    public void The_mean_must_fall_by_more_than_the_threshold_of_the_worked_example(double a, double b, double c, double threshold)
    {
        double before = new[] { a, b, c }.Where(x => !double.IsNaN(x)).Average();
        var just = before - threshold;
        Assert.Equal(Met.Yes, ThirdAt([a, b, c, just - 0.001 + 1, just - 0.001, just - 0.001 - 1]));
        Assert.Equal(Met.No, ThirdAt([a, b, c, just + 0.001 + 1, just + 0.001, just + 0.001 - 1]));
    }

    [Fact]
    public void A_flat_course_holds_nothing_sudden_and_a_clean_step_does()
    {
        var judge = new SuddenJudge(new(Direction.LowerIsBetter) { CutOff = 5 });
        Assert.DoesNotContain('1', string.Concat(SuddenCases.Strings(judge, [30.1, 30.1, 30.1, 30.1, 30.1, 30.1])));
        Assert.Equal("010", SuddenCases.Strings(judge, [30.1, 30.1, 30.1, 20.3, 20.3, 20.3])[3]);
    }

    [Fact]
    public void A_loss_must_worsen_by_a_quarter_unless_the_peers_form_is_asked_for()
    {
        double[] course = [30, 30, 30, 36, 36, 36];
        var textbook = new SuddenCriteria(Direction.LowerIsBetter, SuddenKind.Loss) { CutOff = 5 };
        Assert.Equal("000", SuddenCases.Strings(new(textbook), course)[3]);
        Assert.Equal("010", SuddenCases.Strings(new(textbook with { Published = PublishedForms.LossPercentageOfGain }), course)[3]);
    }

    [Fact]
    public void A_relapse_two_sessions_later_reverses_a_gain_unless_the_peers_form_is_asked_for()
    {
        double[] course = [31, 30, 31, 16, 24, 23, 23];
        Assert.True(Assert.Single(SuddenCases.Events(new(s_seven with { Third = new ThirdCriterion.Off() }), course)).Reversed);
        var peer = s_seven with { Third = new ThirdCriterion.Off(), Published = PublishedForms.LateReversal };
        Assert.False(Assert.Single(SuddenCases.Events(new(peer), course)).Reversed);
    }

    [Fact]
    public void The_largest_loss_is_the_worst_and_its_share_of_a_worsening_is_positive()
    {
        var criteria = new SuddenCriteria(Direction.LowerIsBetter, SuddenKind.Loss) { CutOff = 5, Third = new ThirdCriterion.Off() };
        double[] course = [10, 10, 16, 16, 26, 26, 26];
        var losses = SuddenCases.Events(new(criteria), course);
        Assert.Equal([-6.0, -10.0], losses.Select(x => x.Magnitude));
        Assert.Equal(-10, new SuddenSummary(criteria).Choose(losses, SuddenChoice.Largest).Magnitude);
        Assert.Equal(10.0 / 16, losses[1].Proportion);
        var peer = criteria with { Published = PublishedForms.SignedLossSize | PublishedForms.UnsignedLossShare };
        var theirs = SuddenCases.Events(new(peer), course);
        Assert.Equal(-6, new SuddenSummary(peer).Choose(theirs, SuddenChoice.Largest).Magnitude);
        Assert.Equal(-10.0 / 16, theirs[1].Proportion);
    }

    [Fact]
    public void As_many_intervals_are_counted_as_are_judged_unless_the_peers_form_is_asked_for()
    {
        SuddenCoverage ours = new(s_seven with { FromFirst = true }), peer = new(s_seven with { FromFirst = true, Published = PublishedForms.ExtraInterval });
        foreach (var coverage in new[] { ours, peer }) coverage.Add([1, 2, 3, 4, 5, 6]);
        Assert.Equal((3, 4), (ours.Judgeable, peer.Judgeable));
    }

    [Fact] // golden check 4 of methods/science.md
    public void The_example_set_of_the_peer_holds_24_gains_in_15_clients_and_3_losses()
    {
        var reference = Reference.Folders().Select(x => new Reference(x.Data)).FirstOrDefault(x => x.Has("peer_sgdata.csv"));
        if (reference is null)
        {
            new Family(new Reference(Checkout.At("tests", "reference")), "sudden: golden check 4").LeaveOut("peer_sgdata.csv");
            return;
        }
        var courses = SuddenCases.Courses(reference, "peer_sgdata.csv", "id", Enumerable.Range(1, 12).Select(i => $"bdi_s{i}"));
        Assert.Equal(
            "1:3to4,7to8; 3:8to9; 4:3to4; 5:3to4,8to9; 9:3to4; 10:2to3,4to5; 12:3to4; 13:3to4,8to9; 14:2to3; 18:3to4; 39:3to4; 40:2to3,5to6,8to9; 41:6to7,9to10; 42:5to6,8to9; 43:5to6,7to8",
            Found(courses, s_seven));
        Assert.Equal("4:9to10; 34:7to8; 35:7to8", Found(courses, s_seven with { Kind = SuddenKind.Loss }));
        var unadjusted = Found(courses, s_seven with { Third = new ThirdCriterion.Fixed() });
        Assert.Contains("; 2:5to6", unadjusted, StringComparison.Ordinal);
        Assert.Contains("; 15:3to4", unadjusted, StringComparison.Ordinal);
    }

    [Fact]
    public void A_course_shorter_than_four_sessions_has_nothing_to_judge()
    {
        var judge = new SuddenJudge(s_seven);
        for (var sessions = 0; sessions < 4; sessions++) Assert.Empty(SuddenCases.Judge(judge, new double[sessions]));
        Assert.Single(SuddenCases.Judge(judge, [30, 30, 20, 20]));
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        var judge = new SuddenJudge(s_seven);
        Assert.Throws<ArgumentException>(() => SuddenCases.Judge(judge, [30, 30, double.PositiveInfinity, 20, 20]));
        Assert.Throws<ArgumentException>(() => judge.Judge([1, 2, 3, 4, 5], new IntervalJudgement[1]));
        Assert.Throws<ArgumentException>(() => new SuddenJudge(s_seven with { CutOff = null, Percentage = null, Third = new ThirdCriterion.Off() }));
        Assert.Throws<ArgumentOutOfRangeException>(() => s_seven with { CutOff = -7 });
        Assert.Throws<ArgumentOutOfRangeException>(() => s_seven with { Percentage = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ThirdCriterion.Adjusted(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ThirdCriterion.Fixed(0));
    }

    private static string Found(List<(string Id, double[] Scores)> courses, SuddenCriteria criteria)
    {
        var judge = new SuddenJudge(criteria);
        return string.Join("; ", courses.Select(x => (x.Id, Events: SuddenCases.Events(judge, x.Scores))).Where(x => x.Events.Count > 0)
            .Select(x => $"{x.Id}:{string.Join(',', x.Events.Select(e => judge.Label(e.Interval)))}"));
    }

    private static Met ThirdAt(double[] course) =>
        SuddenCases.Judge(new(new(Direction.LowerIsBetter) { Percentage = null }), course)[1].Third;
}
