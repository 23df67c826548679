using System.Text.RegularExpressions;

namespace Rapport.Alliance.Tests;

public sealed partial class WordingTests
{
    private static readonly string[] Forbidden =
        ["detected", "failed", "non-compliant", "resistant", "difficult client", "bad session", "alert", "warning", "score of the therapist", "amber", "red", "green", "sigma", "standard deviation", "rupture", "p-value", "statistic", "filter"];

    [Fact]
    public void No_sentence_holds_a_colour_a_verdict_or_a_word_of_the_trade()
    {
        foreach (var text in SignalBook.English.Texts)
            foreach (var sentence in text.Sentences)
                Assert.DoesNotContain(Forbidden, word => Regex.IsMatch(Placeholder().Replace(sentence, ""), $@"\b{word}\b", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void Every_text_names_its_placeholders_and_ends_in_a_question_and_a_next_step()
    {
        foreach (var text in SignalBook.English.Texts)
        {
            var used = text.Sentences.SelectMany(sentence => Placeholder().Matches(sentence).Select(match => match.Groups["name"].Value)).ToHashSet(StringComparer.Ordinal);
            Assert.Equal(used.Order(StringComparer.Ordinal), text.Placeholders.Order(StringComparer.Ordinal));
            Assert.EndsWith("?", text.MayMean, StringComparison.Ordinal);
            Assert.NotEmpty(text.CouldDo);
            Assert.Contains(text.Level, (string[])["none", "prompt", "amber", "red"]);
        }
    }

    [Fact]
    public void A_red_verdict_is_told_with_its_figures_reason_and_next_step() // docs/methods/signals.md
    {
        var verdict = new LevelRule(Course.Prior, Course.Forty).ExplainAt(6, Course.S);
        Assert.Equal(("R6", "1", Verdict.Red), (verdict.Rule.Id, verdict.Rule.Version, verdict.Judgement.Verdict));
        Assert.Equal((.01, .0022), (verdict.Judgement.Rate, Math.Round(verdict.Judgement.P, 4)));
        Assert.Equal(2.3263, verdict.Judgement.Threshold, Course.Near);
        Assert.Equal("Your client's rating of working together fell from 36 to 31 of 40, more than the usual ups and downs. Of 100 ordinary sessions with no strain, about 2 look like this.", verdict.Reason);
        Assert.Equal("Open next time with how last time felt.", verdict.Next);
        Assert.Contains("simulated", verdict.Rule.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rating_that_rose_again_is_not_said_to_have_fallen()
    {
        var level = new LevelRule(Course.Prior, Course.Forty);
        double[] course = [36, 36, 36, 36, 36, 26, 28];
        Assert.Contains("fell from 36 to 26 of 40", level.ExplainAt(6, course).Reason, StringComparison.Ordinal);
        var still = level.ExplainAt(7, course);
        Assert.True(still.Judgement.Verdict.IsAlarm);
        Assert.StartsWith("Your client's rating of working together is 28 of 40: it fell no further, and is still below the ", still.Reason, StringComparison.Ordinal);
        var lower = new LevelRule(new(-35.5, 9, 3.61), Course.Symptoms with { Range = null }).ExplainAt(7, [.. course.Select(y => -y)]);
        Assert.StartsWith("Your client's mark is -28, where lower is better: it rose no further, and is still above the ", lower.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_instrument_where_lower_is_better_and_an_unknown_highest_score_read_right()
    {
        var rule = new LevelRule(new(-35.5, 9, 3.61), Course.Symptoms with { Range = null });
        Assert.StartsWith("Your client's mark rose from -35.86 to -31, where lower is better", rule.ExplainAt(6, [.. Course.S.Select(y => -y)]).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_little_to_go_by_is_never_worded_as_fine()
    {
        var verdict = new ControlChart(5, Course.Forty).ExplainAt(2, Course.S);
        Assert.Equal("There are 2 answers so far; at least 6 are needed. Nothing can be said yet, neither that all is well nor that it is not.", verdict.Reason);
        var missing = new LevelRule(Course.Prior, Course.Forty).ExplainAt(1, double.NaN);
        Assert.Equal(("no-rating", Verdict.NotEnoughData), (missing.Sentences.Id, missing.Judgement.Verdict));
    }

    [Fact]
    public void A_rule_that_does_not_look_at_ups_and_downs_never_says_that_there_were_none() // docs/methods/signals.md, How often by chance
    {
        var level = new LevelRule(Course.Prior, Course.Forty);
        Assert.Equal(Verdict.Red, level.ExplainAt(6, Course.S).Judgement.Verdict);
        foreach (var rule in (SessionRule[])[new MissingFeedback(Course.Forty), new HonestReading(level), new LevelPrompt(20, Course.Forty)])
            Assert.Equal("This rule has nothing to add for this session.", rule.ExplainAt(6, Course.S).Sentences.Seen);
        var run = new Discrepancy(level, 1).Begin();
        foreach (var score in Course.Of(Course.S).Take(6)) run.Next(score with { Guess = score.Value });
        Assert.Equal("nothing-to-add", run.Explain().Sentences.Id);
        Assert.Equal("quiet", level.ExplainAt(5, Course.S).Sentences.Id);
    }

    [Theory]
    [InlineData(1, "is 1 answer")]
    [InlineData(0, "are 0 answers")]
    [InlineData(2, "are 2 answers")]
    public void One_of_a_thing_reads_as_one(int count, string words) => Assert.Equal(words, Plain.Are(count, "answer"));

    [Theory]
    [InlineData(.009, "fewer than 1 looks like this")]
    [InlineData(.01, "about 1 looks like this")]
    [InlineData(.016, "about 2 look like this")]
    [InlineData(.05, "about 5 look like this")]
    public void The_share_of_ordinary_sessions_reads_as_a_sentence(double share, string words) =>
        Assert.Equal($"Of 100 ordinary sessions with no strain, {words}.", Plain.Ordinary(share));

    [Fact]
    public void A_missed_strain_tells_its_range()
    {
        var run = new Discrepancy(new LevelRule(Course.Prior, Course.Forty), 1).Begin();
        foreach (var score in Course.Of(Course.S).Take(6)) run.Next(score with { Guess = 36 });
        Assert.Equal("Of 100 simulated sessions with no strain, from fewer than 1 to about 7 looked like this: the less the guesses follow the client, the more.", run.Explain().Sentences.HowSure);
        Assert.True(double.IsNaN(run.Explain().Judgement.Rate));
    }

    [Fact]
    public void Every_rule_can_explain_every_session_of_a_course_with_gaps()
    {
        var level = new LevelRule(Course.Prior, Course.Forty);
        var baseline = new SmoothedBaseline(1.9);
        SessionRule[] rules =
        [
            new LevelPrompt(36, Course.Forty), new AdjacentDrop(new(), Course.Forty), new ControlChart(5, Course.Forty), new OwnBaseline(.02, Course.Forty), new OwnMean(Course.Forty),
            new Ewma(baseline, Course.Forty), new Cusum(baseline, Course.Forty), new SmoothedForecast(1.9, Course.Forty), level, new RuptureRule(level),
            new Discrepancy(level, 1), new MissingFeedback(Course.Forty), new HonestReading(level),
        ];
        double[] values = [double.NaN, 34, 35, 36, double.NaN, 36, 35, 31, double.NaN, 25, 20, 10, 40, 40, 40];
        foreach (var rule in rules)
        {
            var run = rule.Begin();
            Assert.Throws<InvalidOperationException>(run.Explain);
            foreach (var score in Course.Of(values))
            {
                run.Next(score with { Guess = score.Value + 1 });
                var verdict = run.Explain();
                Assert.DoesNotContain("{", verdict.Reason + verdict.Next + verdict.Sentences.MayMean, StringComparison.Ordinal);
                Assert.NotEmpty(verdict.Next);
            }
        }
    }

    [Fact]
    public void The_words_of_the_verdicts_are_those_other_programs_read() =>
        Assert.Equal(["none", "prompt", "amber", "red", "good-enough", "flag", "not-enough-data"], Enum.GetValues<Verdict>().Select(verdict => verdict.Word));

    [Fact]
    public void A_placeholder_without_a_value_is_a_mistake_of_the_program()
    {
        Assert.Throws<ArgumentException>(() => SignalBook.English.Say("missing-feedback"));
        Assert.Throws<ArgumentException>(() => SignalBook.English.Say("no such signal"));
    }

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();
}
