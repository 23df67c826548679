using FsCheck;
using FsCheck.Fluent;
using Rapport.Statistics;

namespace Rapport.Alliance.Tests;

/// <summary>Properties that hold for every series (docs/methods/signals.md, "What holds for every rule").</summary>
public sealed class PropertyTests
{
    private const double Edge = 1e-7;

    private static readonly Arbitrary<double[]> Series =
        Gen.Choose(0, 480).Select(step => step / 12.0).ArrayOf().Where(values => values.Length <= 25).ToArbitrary();

    public static TheoryData<string> Rules => [.. All(1, 0).Select(rule => rule.Card.Id)];

    [Theory, MemberData(nameof(Rules))]
    public void Adding_a_constant_changes_no_verdict(string rule) =>
        Prop.ForAll(Series, Gen.Choose(-400, 400).ToArbitrary(), (values, shift) =>
            Agree(Of(rule, 1, 0), values, Of(rule, 1, shift), [.. values.Select(y => y + shift)])).QuickCheckThrowOnFailure();

    [Theory, MemberData(nameof(Rules))]
    public void Changing_the_unit_changes_no_verdict(string rule) =>
        Prop.ForAll(Series, Gen.Choose(1, 4000).ToArbitrary(), (values, hundredths) =>
            Agree(Of(rule, 1, 0), values, Of(rule, hundredths / 100.0, 0), [.. values.Select(y => y * hundredths / 100.0)])).QuickCheckThrowOnFailure();

    [Theory, MemberData(nameof(Rules))]
    public void Turning_the_scale_around_changes_no_verdict(string rule) =>
        Prop.ForAll(Series, values => Agree(Of(rule, 1, 0), values, Of(rule, 1, 0, Direction.LowerIsBetter), [.. values.Select(y => -y)])).QuickCheckThrowOnFailure();

    [Theory, MemberData(nameof(Rules))]
    public void A_still_lower_rating_never_turns_an_alarm_off(string rule) =>
        Prop.ForAll(Series, Gen.Choose(1, 300).ToArbitrary(), (values, lower) =>
        {
            if (values.Length == 0) return true;
            double[] worse = [.. values[..^1], values[^1] - lower / 12.0];
            var (before, after) = (Of(rule, 1, 0).Judge(Course.Of(values))[^1], Of(rule, 1, 0).Judge(Course.Of(worse))[^1]);
            return !before.Verdict.IsAlarm || after.Verdict >= before.Verdict && after.Verdict.IsAlarm;
        }).QuickCheckThrowOnFailure();

    [Theory, MemberData(nameof(Rules))]
    public void Later_sessions_never_change_what_was_said(string rule) =>
        Prop.ForAll(Series, Gen.Choose(0, 25).ToArbitrary(), (values, cut) =>
        {
            var whole = Of(rule, 1, 0).Judge(Course.Of(values));
            var part = Of(rule, 1, 0).Judge(Course.Of(values[..Math.Min(cut, values.Length)]));
            return whole.Take(part.Count).SequenceEqual(part);
        }).QuickCheckThrowOnFailure();

    [Theory, MemberData(nameof(Rules))]
    public void A_constant_client_never_alarms_and_no_rule_throws(string rule) =>
        Prop.ForAll(Gen.Choose(-4800, 4800).Select(step => step / 12.0 + 0.1).ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(), (level, sessions) =>
            Of(rule, 1, 0).Alarms([.. Enumerable.Repeat(level, sessions)]).Length == 0 &&
            Of(rule, 1e-9, 0).Alarms([.. Enumerable.Repeat(level, sessions)]).Length == 0).QuickCheckThrowOnFailure();

    [Fact]
    public void Under_no_rule_at_all_does_a_constant_client_alarm_or_a_later_session_change_what_was_said() =>
        Prop.ForAll(Gen.Choose(0, 480).Select(step => step / 12.0).ToArbitrary(), Series, (level, values) =>
        {
            SessionScore[] constant = [.. Enumerable.Range(1, 20).Select(t => new SessionScore(t, level) { Guess = level, Before = level / 4 })];
            SessionScore[] moving = [.. values.Select((y, i) => new SessionScore(i + 1, y) { Guess = 40 - y, Before = y / 4 })];
            return Others().All(rule => !rule.Judge(constant).Any(judged => judged.Verdict.IsAlarm)
                && rule.Judge(moving).Take(values.Length / 2).SequenceEqual(rule.Judge(moving[..(values.Length / 2)])));
        }).QuickCheckThrowOnFailure();

    [Theory, MemberData(nameof(Rules))]
    public void Missing_sessions_change_no_statistic_but_through_wander_and_number(string rule) =>
        Prop.ForAll(Series, Gen.Choose(0, 25).ToArbitrary(), (values, at) =>
        {
            var gap = Math.Min(at, values.Length);
            SessionScore[] with = [.. Course.Of(values[..gap]), new(gap + 1, double.NaN), .. values[gap..].Select((y, i) => new SessionScore(gap + 2 + i, y))];
            var (plain, gappy) = (Of(rule, 1, 0).Judge(Course.Of(values)), Of(rule, 1, 0).Judge(with));
            var kept = gappy.Where((_, i) => i != gap).ToList();
            return gappy[gap].Verdict == Verdict.NotEnoughData
                && (rule is "R6" or "R6b" ? kept.Take(gap).SequenceEqual(plain.Take(gap)) : kept.SequenceEqual(plain));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Variances_stay_above_zero_and_the_gain_between_zero_and_one() =>
        Prop.ForAll(Series, Gen.Choose(0, 40).Select(tenths => tenths / 10.0).ToArbitrary(), (values, wander) =>
        {
            var filter = new LevelFilter(Course.Prior, Direction.HigherIsBetter);
            var state = filter.Start();
            foreach (var y in values)
            {
                var step = filter.Step(state, y, wander);
                if (!(step.VarianceBefore > 0 && step.Noise > 0 && step.Gain is >= 0 and <= 1 && step.P is >= 0 and <= 1)) return false;
                state = step.After;
            }
            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Turning_the_series_around_turns_drops_into_surges() =>
        Prop.ForAll(Series, values =>
        {
            var surges = ResearchExport.Drops(Course.Of([.. values.Select(y => -y)]), new(), Course.Forty).Select(drop => drop.Session);
            return surges.SequenceEqual(ResearchExport.Drops(Course.Of(values), new(), Course.Symptoms).Select(drop => drop.Session));
        }).QuickCheckThrowOnFailure();

    private static SessionRule[] Others()
    {
        var level = new LevelRule(Course.Prior, Course.Forty);
        var both = new BeforeScale(Course.Forty, new(Direction.HigherIsBetter) { Range = (0, 10) });
        return
        [
            new LevelPrompt(36, Course.Forty), new RuptureRule(level), new Discrepancy(level, Discrepancy.FloorFor((0, 40))), new WithinSession(both),
            new BetweenSessions(both), new MissingFeedback(Course.Forty), new HonestReading(level), new ControlChart(5, Course.Forty, runs: true),
        ];
    }

    private static SessionRule Of(string id, double unit, double shift, Direction direction = Direction.HigherIsBetter) =>
        All(unit, shift, direction).Single(rule => rule.Card.Id == id);

    private static SessionRule[] All(double unit, double shift, Direction direction = Direction.HigherIsBetter)
    {
        var sign = direction == Direction.HigherIsBetter ? 1 : -1;
        var prior = new PracticePrior(sign * (35.5 * unit + shift), 9 * unit * unit, 3.61 * unit * unit);
        var scale = new ScoreScale(direction, 0.5 * unit, unit / 12);
        var baseline = new SmoothedBaseline(1.9 * unit);
        return
        [
            new AdjacentDrop(new(), scale), new ControlChart(5, scale), new OwnBaseline(.02, scale), new Ewma(baseline, scale),
            new Cusum(baseline, scale), new SmoothedForecast(1.9 * unit, scale), new OwnMean(scale), new LevelRule(prior, scale), LevelRule.WithMemory(prior, scale),
        ];
    }

    /// <summary>The same verdicts, but where a statistic lies on its threshold to the last digits.</summary>
    private static bool Agree(SessionRule one, double[] values, SessionRule other, double[] moved) =>
        one.Judge(Course.Of(values)).Zip(other.Judge(Course.Of(moved)), (a, b) =>
            a.Verdict == b.Verdict || Math.Abs(a.Statistic - a.Threshold) < Edge || Math.Abs(b.Statistic - b.Threshold) < Edge).All(same => same);
}
