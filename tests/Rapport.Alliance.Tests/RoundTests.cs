using Rapport.Statistics;

namespace Rapport.Alliance.Tests;

/// <summary>Which rules run over a course and what is said of it.</summary>
public sealed class RoundTests
{
    private static readonly RoundRules Rules = new(Course.Forty)
    {
        Level = Meetings.Level,
        Before = new(Course.Forty, new(Direction.HigherIsBetter) { Range = (0, 10) }),
        Prompt = new(36, Course.Forty) { IncludesCut = false },
    };

    [Fact]
    public void Where_three_rules_see_the_same_fall_one_paragraph_is_said_and_the_others_are_kept_as_evidence()
    {
        var found = Round.Judge(Rules, Course.Of(Course.S), from: 6).Signals.Where(signal => signal.Session == 6).ToList();
        var strain = Assert.Single(found);
        Assert.Equal(("R6", Verdict.Red), (strain.Lead.Rule.Id, strain.Lead.Judgement.Verdict));
        Assert.Equal(["R4", "R1"], strain.Echoes.Select(echo => echo.Rule.Id));
        Assert.All(strain.Echoes, echo => Assert.NotEmpty(echo.Reason));
    }

    [Fact]
    public void The_standard_error_that_nobody_knows_does_not_make_R4_speak_of_a_flat_course()
    {
        var found = Round.Judge(Rules, Course.Of(36.5, 36.5, 36.5, 36.5, 36), from: 1);
        Assert.DoesNotContain(found.Signals, signal => signal.Topic == SignalTopic.Strain && signal.Lead.Rule.Id == "R4");
    }

    [Fact]
    public void What_was_said_about_earlier_sessions_is_not_said_again() =>
        Assert.All(Round.Judge(Rules, Course.Of(Course.S), from: 8).Signals, signal => Assert.InRange(signal.Session, 8, 10));

    [Fact]
    public void A_strain_that_is_still_open_is_told_after_the_last_session_only_and_not_where_it_began()
    {
        static IEnumerable<SignalFound> CourseOf(int sessions) =>
            Round.Judge(Rules, Course.Of(Course.S[..sessions]), from: 1).Signals.Where(signal => signal.Topic == SignalTopic.Course);
        Assert.Empty(CourseOf(6));
        Assert.Equal((7, Verdict.Amber), CourseOf(7).Select(signal => (signal.Session, signal.Lead.Judgement.Verdict)).Single());
        Assert.Equal((8, Verdict.Prompt), CourseOf(8).Select(signal => (signal.Session, signal.Lead.Judgement.Verdict)).Single());
    }

    [Fact]
    public void Levels_are_kept_for_quiet_sessions_too_and_the_first_is_named()
    {
        var levels = Round.Judge(Rules, Course.Of(Course.S), from: 1).Levels;
        Assert.Equal(10, levels.Count);
        Assert.Equal(2.8509, levels[5].Z, Course.Near);
        Assert.Equal([1], levels.Where(level => level.IsFirst).Select(level => level.Session));
    }

    [Fact]
    public void A_session_without_a_rating_has_no_level_and_two_of_them_are_missed()
    {
        var found = Round.Judge(Rules, Course.Of(35, double.NaN, double.NaN), from: 1);
        Assert.Single(found.Levels);
        Assert.Equal((3, SignalTopic.Feedback), found.Signals.Select(signal => (signal.Session, signal.Topic)).Single(signal => signal.Topic != SignalTopic.Strain));
    }

    [Fact]
    public void Without_a_start_R6_is_silent_and_the_exact_test_still_speaks()
    {
        var found = Round.Judge(new RoundRules(Course.Forty), Course.Of(Course.S), from: 6);
        Assert.Empty(found.Levels);
        Assert.Equal("R4", found.Signals.Single(signal => signal.Session == 6).Lead.Rule.Id);
    }

    [Fact]
    public void The_figures_say_where_the_filter_starts()
    {
        var shipped = Round.Judge(Rules, Course.Of(Course.S), from: 6).Signals[0].Lead;
        Assert.Equal((35.5, 0), (shipped.Input("startMean"), shipped.Input("startClients")));
        var own = Round.Judge(Rules with { OwnClients = 61 }, Course.Of(Course.S), from: 6).Signals[0].Lead;
        Assert.Equal(61, own.Input("startClients"));
    }

    [Fact]
    public void A_guess_that_missed_a_fall_is_found_for_the_therapist()
    {
        double[] guesses = [35, 35, 36, 36, 36, 36];
        SessionScore[] course = [.. Course.Of(Course.S[..6]).Zip(guesses, (score, guess) => score with { Guess = guess })];
        var found = Assert.Single(Round.MissedStrains(Rules, course, from: 1));
        Assert.Equal(("R12", 6), (found.Rule.Id, found.Score.Session));
    }

    [Fact]
    public void A_change_of_an_outcome_measure_is_told_when_it_happens_and_not_again()
    {
        var rule = new OutcomeChange("CORE-10", 6, Course.Symptoms);
        var found = Round.Judge(rule, Course.Of(20, 18, 14, 13, 19, 26), from: 1);
        Assert.Equal([(3, Verdict.Prompt), (6, Verdict.Red)], found.Select(signal => (signal.Session, signal.Lead.Judgement.Verdict)));
    }

    [Fact]
    public void A_practice_of_few_starts_where_the_instrument_says_and_one_of_many_where_its_own_clients_do()
    {
        (Care.Id<Care.Practice>, string, DateTimeOffset) of = (Meetings.Key<Care.Practice>(1), "check-out", Meetings.Start);
        List<IReadOnlyList<double>> courses = [.. Enumerable.Range(0, 60).Select(client => (IReadOnlyList<double>)[30 + client % 7, 31 + client % 5, 32, 33 - client % 3, 32])];
        var few = PracticeTuning.From(of, courses[..20], [.. Enumerable.Repeat(0.5, 499)]);
        Assert.Null(few.Prior);
        Assert.Equal(AlarmLimits.Shipped, few.Limits);
        var many = PracticeTuning.From(of, courses, [.. Enumerable.Range(0, 500).Select(z => z / 200.0)]);
        Assert.Equal(courses.Average(course => course[0]), many.Prior!.Mean, Course.Near);
        Assert.Equal((60, 500), (many.Clients, many.Quiet));
        Assert.Equal(2.4451, many.Limits.Red, 0.02);
    }

    [Fact]
    public void Every_rule_that_makes_signals_has_a_topic_and_an_unknown_one_none()
    {
        Assert.Equal(SignalTopic.Leaving, DropOutReading.Card.Topic);
        Assert.Throws<ArgumentOutOfRangeException>(() => new RuleCard("R99", "1", "x", "y").Topic);
    }
}
