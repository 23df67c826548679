using Rapport.Statistics.Reliability;
using Rapport.Statistics.Reliability.Agreement;
using Rapport.Statistics.Reliability.Factors;
using Problem = Rapport.Statistics.Reliability.ReliabilityProblem;

namespace Rapport.Statistics.Tests.Reliability;

public sealed class ProblemTests
{
    private const double Missing = double.NaN;

    [Fact]
    public void One_item_has_no_consistency() => AssertRefused<Problem.TooFewColumns, Alpha>(Alpha.From(Tables.Of([1], [2])));

    [Fact]
    public void One_person_shows_no_consistency() => AssertRefused<Problem.TooFewRows, Alpha>(Alpha.From(Tables.Of([1, 2])));

    [Fact]
    public void Nobody_shows_no_consistency() => AssertRefused<Problem.TooFewRows, Alpha>(Alpha.From(new ScoreTable(["i1", "i2"], [])));

    [Fact]
    public void An_item_that_all_answer_alike_is_named()
    {
        var table = Tables.Of([0.1, 2, 1], [0.1, 3, 3], [0.1, 1, 2]);
        Assert.Equal(["i1"], AssertRefused<Problem.NoVariance, Alpha>(Alpha.From(table)).Columns);
        Assert.Equal(["i1"], AssertRefused<Problem.NoVariance, MinresFactor>(MinresFactor.From(table)).Columns);
        Assert.Equal(["i1"], AssertRefused<Problem.NoVariance, LikelihoodFactor>(LikelihoodFactor.From(table)).Columns);
    }

    [Fact]
    public void All_answers_equal_names_every_item() =>
        Assert.Equal(["i1", "i2"], AssertRefused<Problem.NoVariance, Alpha>(Alpha.From(Tables.Of([3, 3], [3, 3], [3, 3]))).Columns);

    [Fact]
    public void Items_that_nobody_answers_together_are_named() =>
        Assert.Equal(new Problem.NeverTogether("i1", "i2"), AssertRefused<Problem.NeverTogether, Alpha>(
            Alpha.From(Tables.Of([1, Missing], [2, Missing], [Missing, 1], [Missing, 2]))));

    [Fact]
    public void Items_that_cancel_each_other_have_no_sum() =>
        AssertRefused<Problem.NoTotalVariance, Alpha>(Alpha.From(Tables.Of([1, 4], [2, 3], [4, 1])));

    [Fact]
    public void Two_items_make_no_factor() => AssertRefused<Problem.TooFewColumns, MinresFactor>(MinresFactor.From(Tables.Of([1, 2], [2, 1], [3, 3])));

    [Fact]
    public void No_more_people_than_items_leave_a_likelihood_without_answer() =>
        AssertRefused<Problem.SingularCorrelations, LikelihoodFactor>(LikelihoodFactor.From(Tables.Of([1, 2, 1, 2], [3, 3, 4, 2], [2, 2, 3, 3], [4, 3, 4, 4])));

    [Fact]
    public void A_repeated_item_leaves_a_likelihood_without_answer() =>
        AssertRefused<Problem.SingularCorrelations, LikelihoodFactor>(LikelihoodFactor.From(Tables.Of([1, 1, 2], [3, 3, 1], [2, 2, 4], [5, 5, 3], [4, 4, 4])));

    [Fact]
    public void Four_items_cannot_tell_three_groups_apart() =>
        AssertRefused<Problem.NotIdentified, GeneralFactor>(GeneralFactor.From(Tables.Plain));

    [Fact]
    public void One_rater_or_one_target_is_no_agreement()
    {
        AssertRefused<Problem.TooFewColumns, RaterAgreement>(RaterAgreement.From(Tables.Of([1], [2])));
        AssertRefused<Problem.TooFewRows, RaterAgreement>(RaterAgreement.From(Tables.Of([1, 2])));
    }

    [Fact]
    public void Raters_who_agree_but_for_a_constant_leave_no_error_to_judge_by()
    {
        AssertRefused<Problem.NoResidual, RaterAgreement>(RaterAgreement.From(Tables.Of([1.1, 2.2], [3.3, 4.4], [5.7, 6.8])));
        AssertRefused<Problem.NoResidual, RaterAgreement>(RaterAgreement.From(Tables.Of([1.1, 2.2, 0.1], [3.3, 4.4, Missing], [5.7, 6.8, 4.7], [Missing, 9.8, 7.7])));
    }

    [Fact]
    public void Targets_of_the_same_mean_are_nothing_to_agree_about() =>
        AssertRefused<Problem.TargetsAlike, RaterAgreement>(RaterAgreement.From(Tables.Of([1, 2], [2, 1], [1.5, 1.5])));

    [Fact]
    public void Ratings_that_are_all_the_same_are_named() =>
        AssertRefused<Problem.NoVariance, RaterAgreement>(RaterAgreement.From(Tables.Of([3, 3], [3, 3])));

    [Fact]
    public void A_rater_who_rated_nothing_is_named() =>
        Assert.Equal(["i2"], AssertRefused<Problem.NoVariance, RaterAgreement>(RaterAgreement.From(Tables.Of([1, Missing, 2], [3, Missing, 1], [2, Missing, 2]))).Columns);

    [Fact]
    public void Targets_rated_once_each_tell_nothing_apart() =>
        AssertRefused<Problem.TooFewRepeats, RaterAgreement>(RaterAgreement.From(Tables.Of([1, Missing], [Missing, 2], [3, Missing], [Missing, 1])));

    [Fact]
    public void Asking_for_a_value_that_is_not_there_says_why() =>
        Assert.Contains("2 items", Assert.Throws<InvalidOperationException>(() => Alpha.From(Tables.Of([1], [2])).Value).Message, StringComparison.Ordinal);

    private static TProblem AssertRefused<TProblem, T>(Estimate<T> estimate)
        where TProblem : Problem =>
        Assert.IsType<TProblem>(Assert.IsType<Estimate<T>.Refused>(estimate).Why);
}
