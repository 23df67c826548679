using Rapport.Statistics;

namespace Rapport.Alliance.Tests;

public sealed class RuptureCourseTests
{
    private static readonly LevelFilter Filter = new(Course.Prior, Direction.HigherIsBetter);

    [Fact]
    public void The_rupture_of_the_example_is_a_slope_back_of_two_sessions_and_repaired() // docs/methods/rupture-course.md
    {
        var rupture = Assert.Single(Follow(Course.S).Ruptures);
        Assert.Equal(6, rupture.Onset);
        Assert.Equal(4.8614, rupture.Drop, Course.Near);
        Assert.Equal(33.4307, rupture.HalfLevel, Course.Near);
        Assert.Equal(34.5045, rupture.FullLevel, Course.Near);
        Assert.Equal((8, 8), (rupture.HalfAt, rupture.FullAt));
        Assert.Equal((2, 2), (rupture.Length, rupture.UpwardSteps));
        Assert.Equal((RupturePattern.SlopeBack, RuptureOutcome.Repaired), (rupture.Pattern, rupture.Outcome));
    }

    [Fact]
    public void A_rating_that_is_back_is_not_confirmed_before_the_client_says_so()
    {
        var course = Follow(Course.S);
        Assert.Equal(RuptureStanding.BackNotConfirmed, course.Last!.Standing);
        Assert.Equal(RuptureStanding.Mended, course.Confirm().Last!.Standing);
    }

    [Fact]
    public void The_clients_word_alone_does_not_mend_what_the_rating_still_shows() =>
        Assert.Equal(RuptureStanding.Open, Follow(Course.S[..7]).Confirm().Last!.Standing);

    [Fact]
    public void A_rupture_open_at_the_end_of_the_episode_ended_in_rupture()
    {
        var ended = Follow(Course.S[..7]).Close().Last!;
        Assert.Equal((RuptureStanding.EndedInRupture, RuptureOutcome.EndedInRupture), (ended.Standing, ended.Outcome));
        Assert.Equal(RuptureOutcome.Repaired, Follow(Course.S).Close().Last!.Outcome);
    }

    [Theory]
    [InlineData(RupturePattern.V, 31.0, 36.0)]
    [InlineData(RupturePattern.U, 31.0, 30.9, 36.0)]
    [InlineData(RupturePattern.SlopeBack, 31.0, 32.0, 33.0, 36.0)]
    [InlineData(RupturePattern.L, 31.0, 31.0, 31.0)]
    public void The_shape_is_told_by_length_and_upward_steps(RupturePattern pattern, params double[] after) =>
        Assert.Equal(pattern, Follow([.. Course.S[..5], .. after]).Last!.Pattern);

    [Fact]
    public void Two_falls_in_a_row_before_the_onset_make_it_a_slide()
    {
        var rupture = Follow([35, 36, 37, 36.4, 35.8, 30, 36]).Last!;
        Assert.Equal((2, RupturePattern.Slide), (rupture.FallsBefore, rupture.Pattern));
    }

    [Fact]
    public void After_three_later_sessions_a_rupture_counts_as_unresolved_yet_stays_open_for_the_people()
    {
        double[] low = [.. Course.S[..5], 31, 31, 31, 31];
        Assert.Equal(RuptureOutcome.Open, Follow(low[..8]).Last!.Outcome);
        var rupture = Follow(low).Last!;
        Assert.Equal((RuptureOutcome.Unresolved, RuptureStanding.Open), (rupture.Outcome, rupture.Standing));
        var late = Follow([.. low, 36]).Last!;
        Assert.Equal((RuptureOutcome.Unresolved, RuptureStanding.BackNotConfirmed), (late.Outcome, late.Standing));
    }

    [Fact]
    public void Sessions_without_a_rating_pass_the_time()
    {
        var course = Follow(Course.S[..6]);
        foreach (var session in (int[])[7, 8, 9]) course = course.Missed(new(session, double.NaN));
        Assert.Equal((RuptureOutcome.Unresolved, 4), (course.Last!.Outcome, course.Last.Length));
        Assert.Throws<ArgumentException>(() => course.Missed(new(10, 31)));
    }

    [Fact]
    public void A_new_rupture_begins_only_when_the_last_one_is_back()
    {
        Assert.Equal([6], Follow([.. Course.S[..5], 31, 25, 20]).Ruptures.Select(rupture => rupture.Onset));
        Assert.Equal([6, 12], Follow([.. Course.S, 36.5, 29]).Ruptures.Select(rupture => rupture.Onset));
    }

    [Fact]
    public void What_was_felt_before_seeing_the_score_and_what_was_done_stand_beside_it()
    {
        var rupture = Follow(Course.S).Last! with { FeltBeforeSeeing = true, Steps = [RepairStep.InvitedFeelings, RepairStep.OwnedPart] };
        Assert.Equal(4.8614, rupture.Drop, Course.Near);
        Assert.Equal([4, 5], rupture.Steps.Select(step => (int)step));
    }

    [Fact]
    public void As_a_rule_it_speaks_while_the_rupture_is_open_and_once_when_the_rating_is_back()
    {
        var rule = new RuptureRule(new LevelRule(Course.Prior, Course.Forty));
        Assert.Equal(["none", "none", "none", "none", "none", "amber", "amber", "prompt", "none", "none"], rule.Judge(Course.Of(Course.S)).Select(j => j.Verdict.Word));
        Assert.Equal("possible-rupture", rule.ExplainAt(6, Course.S).Sentences.Id);
        Assert.Equal("repair-open", rule.ExplainAt(7, Course.S).Sentences.Id);
        Assert.Equal("repair-back", rule.ExplainAt(8, Course.S).Sentences.Id);
    }

    private static RuptureCourse Follow(double[] values)
    {
        var (state, course) = (Filter.Start(), new RuptureCourse(Direction.HigherIsBetter));
        foreach (var score in Course.Of(values))
        {
            var step = Filter.Step(state, score.Value);
            (state, course) = (step.After, course.Next(score, step, AlarmLimits.Shipped.Verdict(step)));
        }
        return course;
    }
}
