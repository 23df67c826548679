using Rapport.Statistics.MixedModels;

namespace Rapport.Statistics.Tests.MixedModels;

public sealed class FormulaTests
{
    [Theory]
    [InlineData("y ~ x + log(session) + (1 + log(session) | therapist_id/client_id)", "(Intercept) x log(session)", "therapist_id client_id", "y x session")]
    [InlineData("y~x*z+(1|g)", "(Intercept) x z x:z", "g", "y x z")]
    [InlineData("y ~ z:x + x + (1 | g)", "(Intercept) x z:x", "g", "y z x")]
    [InlineData("y ~ x + z + z:x + (1 | g)", "(Intercept) x z x:z", "g", "y x z")]
    [InlineData("y ~ 0 + x + (1 | g)", "x", "g", "y x")]
    [InlineData("y ~ x - 1 + (1 | g)", "x", "g", "y x")]
    [InlineData("y ~ -1 + x + (1 | g)", "x", "g", "y x")]
    [InlineData("y ~ x + x + (1 | g)", "(Intercept) x", "g", "y x")]
    [InlineData("log(y) ~ a*b*c + (1 | g)", "(Intercept) a b c a:b a:c b:c a:b:c", "g", "y a b c")]
    [InlineData("`core 10` ~ (log(x) || a:b)", "(Intercept)", "a b", "core 10 x")]
    public void Terms_are_named_as_lme4_names_them(string text, string terms, string groups, string variables)
    {
        var formula = Fitting.Formula(text);
        Assert.Equal(terms, string.Join(' ', formula.FixedTerms));
        Assert.Equal(groups, string.Join(' ', formula.GroupVariables));
        Assert.Equal(variables, string.Join(' ', formula.Variables));
    }

    [Theory]
    [InlineData("y ~ (1 | site/therapist/client)", "client:(therapist:site) [(Intercept)]; therapist:site [(Intercept)]; site [(Intercept)]")]
    [InlineData("y ~ (x | therapist:client)", "therapist:client [(Intercept) x]")]
    [InlineData("y ~ (0 + x | g) + (1 | g)", "g [x]; g [(Intercept)]")]
    [InlineData("y ~ (1 + x || a/b)", "b:a [(Intercept)]; a [(Intercept)]; b:a [x]; a [x]")]
    [InlineData("y ~ (x*z | g)", "g [(Intercept) x z x:z]")]
    public void Groups_are_named_as_lme4_names_them(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Fitting.Formula(text).RandomTerms
            .Select(term => $"{term.Group.Name} [{string.Join(' ', term.Columns.Select(column => column.Label))}]")));

    [Theory]
    [InlineData("", 1, "the outcome", "the end of the formula")]
    [InlineData("y x", 3, "'~' after the outcome", "'x'")]
    [InlineData("y ~ x", 6, "a random term such as (1 | client_id)", "the end of the formula")]
    [InlineData("y ~ x + ", 9, "a column, log(column), 1, 0 or a random term", "the end of the formula")]
    [InlineData("y ~ x + (1 | )", 14, "a column that holds ids of groups", "')'")]
    [InlineData("y ~ x + (1 | g", 15, "')' after the random term's group", "the end of the formula")]
    [InlineData("y ~ x + (1 + x)", 15, "'|' or '||' inside the parentheses of a random term", "')'")]
    [InlineData("y ~ sqrt(x) + (1 | g)", 5, "a column or log(column)", "the function 'sqrt'")]
    [InlineData("y ~ log(1) + (1 | g)", 9, "the column to take the logarithm of", "'1'")]
    [InlineData("y ~ log(x + (1 | g)", 11, "')' after log(column", "'+'")]
    [InlineData("y ~ x ^ 2 + (1 | g)", 7, "'+', '-' or the end of the formula", "'^'")]
    [InlineData("y ~ x - z + (1 | g)", 9, "1 after '-'", "'z'")]
    [InlineData("y ~ (0 | g)", 5, "at least one effect in the random term", "none")]
    [InlineData("y ~ (1 | g) + (1 | g)", 15, "each random term once", "a second ((Intercept) | g)")]
    [InlineData("y ~ `x + (1 | g)", 17, "a closing backtick", "the end of the formula")]
    [InlineData("y ~ x: + (1 | g)", 8, "a column or log(column) after ':'", "'+'")]
    [InlineData("y ~ x (1 | g)", 7, "'+', '-' or the end of the formula", "'('")]
    public void A_wrong_formula_is_shown_where_it_goes_wrong(string text, int position, string expected, string found) =>
        Assert.Equal(new FormulaReading.Wrong(position, expected, found), Formula.Parse(text));
}
