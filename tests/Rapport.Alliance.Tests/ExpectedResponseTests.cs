namespace Rapport.Alliance.Tests;

public sealed class ExpectedResponseTests
{
    /// <summary>Made up for this example; not from any paper and not for real clients.</summary>
    private static readonly ExpectedCourse Illustrative = new()
    {
        Start = (2, .9), Slope = (-1, -.12), Between = (9, 0, 4), Noise = 9, Courses = 250, Measure = "Distress", FittedOn = new(2026, 11, 1),
    };

    [Theory]
    [InlineData(2, 22.544, 4.463, 26.98, 28.26)] // docs/methods/expected-response.md
    [InlineData(4, 19.688, 5.068, 24.73, 26.18)]
    [InlineData(6, 18.018, 5.554, 23.54, 25.14)]
    [InlineData(10, 15.913, 6.262, 22.14, 23.94)]
    public void The_expected_course_of_the_example_has_the_published_limits(int session, double mean, double spread, double amber, double red)
    {
        var (found, around) = (Illustrative.Mean(26, session), Illustrative.Spread(session));
        Assert.Equal(mean, found, Course.Near);
        Assert.Equal(spread, around, Course.Near);
        Assert.Equal(amber, found + ExpectedResponse.Amber * around, .0051);
        Assert.Equal(red, found + ExpectedResponse.Red * around, .0051);
    }

    [Fact]
    public void The_example_is_red_in_session_four_amber_in_six_and_on_track_in_ten() // docs/methods/expected-response.md
    {
        var judged = Judge(Illustrative, (1, 26), (4, 27), (6, 24), (10, 17));
        Assert.Equal([Verdict.NotEnoughData, Verdict.Red, Verdict.Amber, Verdict.None], judged.Select(j => j.Verdict));
        Assert.Equal(1.4428, judged[1].Statistic, Course.Near);
    }

    [Fact]
    public void Two_ambers_in_a_row_are_red() =>
        Assert.Equal([Verdict.Amber, Verdict.Red], Judge(Illustrative, (1, 26), (4, 25), (6, 24)).Skip(1).Select(j => j.Verdict));

    [Fact]
    public void Under_200_closed_local_courses_nothing_is_said()
    {
        var rule = new ExpectedResponse(Illustrative with { Courses = 199 }, Course.Symptoms);
        var run = rule.Begin();
        run.Next(new(1, 26));
        Assert.Equal(Verdict.NotEnoughData, run.Next(new(4, 39)).Verdict);
        Assert.Contains("at least 200 are needed", run.Explain().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Past_the_cut_twice_and_reliably_changed_is_good_enough()
    {
        var course = Illustrative with { Enough = (20, 9), Prior = new(26, 50, 9) };
        var judged = Judge(course, (1, 26), (2, 10), (3, 9), (4, 9), (5, 9));
        Assert.Equal([Verdict.NotEnoughData, Verdict.None, Verdict.GoodEnough, Verdict.GoodEnough, Verdict.GoodEnough], judged.Select(j => j.Verdict));
        Assert.Equal(Verdict.None, Judge(course with { Enough = (20, 18) }, (1, 26), (2, 10), (3, 9))[^1].Verdict);
        Assert.Equal(Verdict.None, Judge(Illustrative, (1, 26), (2, 10), (3, 9))[^1].Verdict);
    }

    [Fact]
    public void Good_enough_never_hides_that_a_score_is_far_behind()
    {
        var course = Illustrative with { Enough = (30, 1), Prior = new(26, 50, 9) };
        Assert.Equal([Verdict.NotEnoughData, Verdict.GoodEnough, Verdict.Red, Verdict.Amber, Verdict.Red, Verdict.GoodEnough],
            Judge(course, (1, 26), (2, 22), (6, 25.5), (7, 24), (8, 23), (9, 12)).Select(j => j.Verdict));
    }

    [Fact]
    public void A_first_score_after_the_first_session_is_not_judged_against_itself() // docs/decisions/0054
    {
        Assert.All(Judge(Illustrative, (4, 26), (5, 39), (6, 10)), j => Assert.Equal(Verdict.NotEnoughData, j.Verdict));
        var run = new ExpectedResponse(Illustrative, Course.Symptoms).Begin();
        run.Next(new(1, double.NaN));
        Assert.Equal("no-rating", run.Explain().Sentences.Id);
        run.Next(new(4, 26));
        Assert.Equal("There is no score of the first session, from which the expected course would begin. Nothing can be said, neither that the course is on track nor that it is not.", run.Explain().Reason);
        run.Next(new(5, double.NaN));
        Assert.Equal("no-rating", run.Explain().Sentences.Id);
    }

    [Fact]
    public void The_share_of_comparable_clients_is_told_in_plain_words()
    {
        var run = new ExpectedResponse(Illustrative with { Courses = 1 }, Course.Symptoms).Begin();
        run.Next(new(1, 26));
        Assert.StartsWith("The expected course rests on 1 closed course here; at least 200 are needed.", run.Explain().Reason, StringComparison.Ordinal);
        run = new ExpectedResponse(Illustrative, Course.Symptoms).Begin();
        run.Next(new(1, 26));
        run.Next(new(4, 27));
        Assert.StartsWith("Of 100 comparable clients about 7 are at this point or worse at session 4;", run.Explain().Sentences.HowSure, StringComparison.Ordinal);
        run.Next(new(5, 40));
        Assert.StartsWith("Of 100 comparable clients fewer than 1 are at this point", run.Explain().Sentences.HowSure, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Judgement> Judge(ExpectedCourse course, params (int Session, double Value)[] scores) =>
        new ExpectedResponse(course, Course.Symptoms).Judge(scores.Select(score => new SessionScore(score.Session, score.Value)));
}
