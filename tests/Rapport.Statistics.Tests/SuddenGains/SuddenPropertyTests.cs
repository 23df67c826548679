using FsCheck;
using FsCheck.Fluent;
using Rapport.Statistics.SuddenGains;

namespace Rapport.Statistics.Tests.SuddenGains;

public sealed class SuddenPropertyTests
{
    private static readonly SuddenCriteria s_gain = new(Direction.LowerIsBetter) { CutOff = 5, Percentage = 0.3 };
    private static readonly SuddenCriteria s_loss = s_gain with { Kind = SuddenKind.Loss };

    [Fact] // methods/rules.md appendix D, property 9
    public void A_gain_on_a_scale_is_a_loss_on_the_scale_turned_round_by_the_first_and_third_criterion() => ForCourses(course =>
    {
        string[] gain = SuddenCases.Strings(new(s_gain), course), loss = SuddenCases.Strings(new(s_loss), [.. course.Select(x => -x)]);
        return gain[0] == loss[0] && gain[2] == loss[2];
    });

    [Fact]
    public void Where_higher_is_better_a_gain_is_what_a_loss_is_where_lower_is_better() => ForCourses(course =>
        SuddenCases.Strings(new(s_loss), course).SequenceEqual(SuddenCases.Strings(new(s_gain with { Direction = Direction.HigherIsBetter }), course)));

    [Fact]
    public void Moving_the_scale_leaves_the_first_and_third_criterion_as_they_were() => ForCourses(course =>
    {
        string[] here = SuddenCases.Strings(new(s_gain), course), there = SuddenCases.Strings(new(s_gain), [.. course.Select(x => x + 17)]);
        return here[0] == there[0] && here[2] == there[2];
    });

    [Fact]
    public void Stretching_the_scale_and_the_cut_off_leaves_every_criterion_as_it_was() => ForCourses(course =>
        SuddenCases.Strings(new(s_gain), course).SequenceEqual(SuddenCases.Strings(new(s_gain with { CutOff = 15 }), [.. course.Select(x => 3 * x)])));

    [Fact]
    public void An_interval_is_judged_by_the_six_sessions_around_it_alone() => ForCourses(course =>
    {
        var whole = SuddenCases.Judge(new(s_gain), course);
        return Enumerable.Range(1, Math.Max(0, whole.Length - 2)).All(i =>
            SuddenCases.Judge(new(s_gain), course[(i - 1)..Math.Min(course.Length, i + 5)])[1] == whole[i]);
    });

    [Fact]
    public void Judgements_of_one_decimal_scores_are_those_of_decimal_arithmetic() => ForCourses(whole =>
    {
        double[] course = [.. whole.Select(x => x / 10)];
        var criteria = s_gain with { CutOff = 0.7, Percentage = 0.3 };
        var judged = SuddenCases.Judge(new(criteria), course);
        return Enumerable.Range(0, judged.Length).All(i => (judged[i].First, judged[i].Second) == StepOnPaper(course[i + 1], course[i + 2]) && judged[i].Third == ThirdOnPaper(course, i));
    });

    [Fact]
    public void All_is_missing_when_a_criterion_in_use_is_missing_and_else_asks_for_every_one() => ForCourses(course =>
        SuddenCases.Judge(new(s_gain), course).All(x =>
        {
            Met[] each = [x.First, x.Second, x.Third];
            return x.All == (each.Contains(Met.NotJudged) ? Met.NotJudged : each.All(y => y == Met.Yes) ? Met.Yes : Met.No);
        }));

    private static (Met, Met) StepOnPaper(double from, double to)
    {
        if (double.IsNaN(from) || double.IsNaN(to)) return (Met.NotJudged, Met.NotJudged);
        decimal a = (decimal)from, step = a - (decimal)to;
        return (step >= 0.7m ? Met.Yes : Met.No, step >= 0.3m * a ? Met.Yes : Met.No);
    }

    private static Met ThirdOnPaper(double[] course, int i)
    {
        decimal[] before = Present(course, i - 1, i + 2), after = Present(course, i + 2, i + 5);
        if (before.Length < 2 || after.Length < 2) return Met.NotJudged;
        var freedom = before.Length + after.Length - 2;
        var pooled = (Squares(before) + Squares(after)) / freedom;
        var difference = before.Average() - after.Average();
        if (pooled < 1e-20m) return difference > 1e-20m ? Met.Yes : Met.No; // the decimals of a mean of thirds
        double[] critical = [4.302652729749463, 3.182446305283714, 2.7764451051977943];
        return (double)difference > critical[freedom - 2] * Math.Sqrt((double)pooled) ? Met.Yes : Met.No;
    }

    private static decimal Squares(decimal[] scores) => scores.Sum(x => (x - scores.Average()) * (x - scores.Average()));

    private static decimal[] Present(double[] course, int from, int to) =>
        [.. course[Math.Max(0, from)..Math.Min(course.Length, to)].Where(x => !double.IsNaN(x)).Select(x => (decimal)x)];

    // Whole numbers from 0 to 29; every twelfth is missing.
    private static void ForCourses(Func<double[], bool> holds) =>
        Prop.ForAll<byte[]>(bytes => holds([.. bytes.Select(x => x % 12 == 0 ? double.NaN : x % 30)])).QuickCheckThrowOnFailure();
}
