using Rapport.Statistics.MixedModels.Formulas;

namespace Rapport.Statistics.MixedModels;

/// <summary>
/// A linear mixed model as lme4 writes it: <c>y ~ x + log(session) + (1 + log(session) | therapist_id/client_id)</c>.
/// Understood are <c>+</c>, <c>1</c>, <c>0</c> and <c>-1</c>, <c>log()</c>, <c>a:b</c> and <c>a*b</c> of numeric columns, several random
/// terms with <c>|</c> or <c>||</c>, and groups nested by <c>/</c> to any depth or named by <c>a:b</c>. Names that are not plain words stand
/// between backticks. Described in docs/methods/mixed-models.md.
/// </summary>
public sealed class Formula
{
    internal Formula(string text, ModelTerm response, FormulaParts parts)
    {
        Text = text;
        ResponseTerm = response;
        FixedColumns = parts.Fixed;
        RandomTerms = parts.Random;
        Variables = parts.Variables;
        GroupVariables = parts.GroupVariables;
    }

    /// <summary>The formula as it was written.</summary>
    public string Text { get; }

    /// <summary>The outcome as lme4 prints it, such as <c>core10</c> or <c>log(core10)</c>.</summary>
    public string Response => ResponseTerm.Label;

    /// <summary>The numeric columns that the model reads, the outcome's first, each once.</summary>
    public IReadOnlyList<string> Variables { get; }

    /// <summary>Those of <see cref="Variables"/> whose logarithm is taken somewhere, so that they must be above 0.</summary>
    public IReadOnlyList<string> LogVariables => [.. RandomTerms.SelectMany(term => term.Columns).Concat(FixedColumns).Append(ResponseTerm)
        .SelectMany(term => term.Factors).Where(factor => factor.IsLog).Select(factor => Variables[factor.Variable]).Distinct()];

    /// <summary>The columns that hold ids of groups, in the order in which the formula first names them, each once.</summary>
    public IReadOnlyList<string> GroupVariables { get; }

    /// <summary>The fixed terms as lme4 prints them, <c>(Intercept)</c> first where there is one.</summary>
    public IReadOnlyList<string> FixedTerms => [.. FixedColumns.Select(column => column.Label)];

    internal ModelTerm ResponseTerm { get; }

    internal IReadOnlyList<ModelTerm> FixedColumns { get; }

    /// <summary>One entry a group and term, nesting and double bars written out, in the order of the formula.</summary>
    internal IReadOnlyList<RandomTerm> RandomTerms { get; }

    /// <summary>Reads a formula.</summary>
    /// <param name="text">The formula, outcome and tilde first.</param>
    /// <returns>The model, or the place where the text goes wrong with what was expected and found there.</returns>
    public static FormulaReading Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return new FormulaReading.Understood(new FormulaParser(text).Read());
        }
        catch (FormulaParser.Stop stop)
        {
            return new FormulaReading.Wrong(stop.Position, stop.Expected, stop.Found);
        }
    }
}
