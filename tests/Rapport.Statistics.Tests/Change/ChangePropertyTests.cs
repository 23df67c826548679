using FsCheck;
using FsCheck.Fluent;
using Rapport.Statistics.Change;

namespace Rapport.Statistics.Tests.Change;

public sealed class ChangePropertyTests
{
    private static readonly ChangeSample s_sample = new(40, new(22, 7.5), new(14, 8.5), 0.45);

    private static readonly ChangeMethod[] s_methods =
    [
        new ChangeMethod.JacobsonTruax(0.80), new ChangeMethod.GulliksenLordNovick(0.80), new ChangeMethod.HsuLinnLord(0.80),
        new ChangeMethod.EdwardsNunnally(0.80), new ChangeMethod.NunnallyKotsch(0.80, 0.85), new ChangeMethod.HagemanArrindell(0.80),
        new ChangeMethod.Anchor(5, 6), new ChangeMethod.Crossing(), new ChangeMethod.TrueScoreCrossing(0.80),
    ];

    [Fact] // methods/rules.md appendix D, property 8
    public void Every_client_falls_into_exactly_one_category() => Prop.ForAll<byte, byte>((x, y) =>
    {
        double pre = x % 41, post = y % 41;
        var rule = Rule(s_methods[0], s_sample, Direction.LowerIsBetter, new CutOff.WithinFunctional(7, 5));
        var index = (post - pre) / (Math.Sqrt(2) * 7.5 * Math.Sqrt(0.2));
        bool better = index < -rule.CriticalValue, worse = index > rule.CriticalValue;
        bool healed = pre > 17 && post < 17, fell = pre < 17 && post > 17;
        (bool Holds, ChangeCategory Category)[] cases =
        [
            (better && healed, ChangeCategory.Recovered), (better && !healed, ChangeCategory.Improved), (!better && !worse, ChangeCategory.Unchanged),
            (worse && !fell, ChangeCategory.Deteriorated), (worse && fell, ChangeCategory.Harmed),
        ];
        return cases.Single(x => x.Holds).Category == rule.Judge(pre, post).Category;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Turning_the_scale_round_changes_no_verdict() => Prop.ForAll<byte, byte, byte>((x, y, which) =>
    {
        double pre = x % 41, post = y % 41;
        var method = s_methods[which % s_methods.Length];
        var mirrored = s_sample with { Pre = new(-22, 7.5), Post = new(-14, 8.5) };
        var here = Rule(method, s_sample, Direction.LowerIsBetter, new CutOff.Between(7, 5)).Judge(pre, post);
        var there = Rule(method, mirrored, Direction.HigherIsBetter, new CutOff.Between(-7, 5)).Judge(-pre, -post);
        return here.Category == there.Category && (double.IsNaN(here.Index) || here.Index == -there.Index);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Moving_and_stretching_the_scale_changes_no_verdict() => Prop.ForAll<byte, byte, byte>((x, y, which) =>
    {
        double pre = x % 41, post = y % 41;
        var method = s_methods[which % s_methods.Length];
        if (method is ChangeMethod.Anchor) return true; // points are points
        var moved = s_sample with { Pre = new(4 * 22 + 64, 4 * 7.5), Post = new(4 * 14 + 64, 4 * 8.5) };
        var here = Rule(method, s_sample, Direction.LowerIsBetter, new CutOff.Between(7, 5)).Judge(pre, post);
        var there = Rule(method, moved, Direction.LowerIsBetter, new CutOff.Between(4 * 7 + 64, 4 * 5)).Judge(4 * pre + 64, 4 * post + 64);
        return here.Category == there.Category;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Swapping_before_and_after_flips_the_index_of_Jacobson_and_Truax() => Prop.ForAll<byte, byte>((x, y) =>
    {
        var rule = Rule(s_methods[0], s_sample, Direction.LowerIsBetter, null);
        return rule.Judge(x, y).Index == -rule.Judge(y, x).Index;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_score_inside_the_band_is_unchanged_and_one_outside_is_not() => Prop.ForAll<byte, byte, byte>((x, y, which) =>
    {
        var rule = Rule(s_methods[which % 6], s_sample, Direction.LowerIsBetter, null);
        if (rule.Band(x) is not { } band) return false;
        var inside = y >= band.Low && y <= band.High;
        return inside == (rule.Judge(x, y).Category == ChangeCategory.Unchanged);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void One_pass_over_scores_far_from_zero_agrees_with_two_passes() => Prop.ForAll<byte[]>(values =>
    {
        const double Far = 1e6;
        if (values.Length < 3) return true;
        var scores = new PairedScores();
        foreach (var value in values) scores.Add(Far + value, Far - 2 * value);
        var sample = scores.ToSample();
        var mean = values.Average(x => (double)x);
        var sd = Math.Sqrt(values.Sum(x => (x - mean) * (x - mean)) / (values.Length - 1));
        return Math.Abs(sample.Pre.Mean - Far - mean) < 1e-8 && Math.Abs(sample.Pre.Sd - sd) < 1e-8 && Math.Abs(sample.Post.Sd - 2 * sd) < 1e-8
            && (sd == 0 || Math.Abs(sample.Correlation + 1) < 1e-9);
    }).QuickCheckThrowOnFailure();

    private static ChangeRule Rule(ChangeMethod method, ChangeSample sample, Direction direction, CutOff? cut) =>
        Assert.IsType<ChangePreparation.Ready>(ChangeRule.Prepare(method, sample, new(direction, 0.05, cut))).Rule;
}
