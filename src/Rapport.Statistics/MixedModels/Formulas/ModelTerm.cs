using System.Collections.Immutable;

namespace Rapport.Statistics.MixedModels.Formulas;

/// <summary>A column of the model: a product of factors; the empty product is the intercept.</summary>
internal sealed class ModelTerm(ImmutableArray<Factor> factors) : IEquatable<ModelTerm>
{
    public static ModelTerm Intercept { get; } = new([]);

    public ImmutableArray<Factor> Factors { get; } = factors;

    public string Label { get; } = factors.IsEmpty ? "(Intercept)" : string.Join(':', factors.Select(factor => factor.Label));

    /// <summary>The product of two columns: each factor once, in the order in which the formula first names them.</summary>
    public ModelTerm Times(ModelTerm other) => new([.. Factors.Union(other.Factors)]);

    /// <summary>The column's value in one row of the variables' values.</summary>
    public double In(ReadOnlySpan<double> values)
    {
        var product = 1.0;
        foreach (var factor in Factors)
            product *= factor.IsLog ? Math.Log(values[factor.Variable]) : values[factor.Variable];
        return product;
    }

    public bool Equals(ModelTerm? other) => other is not null && Factors.Length == other.Factors.Length && Factors.All(other.Factors.Contains);

    public override bool Equals(object? obj) => Equals(obj as ModelTerm);

    public override int GetHashCode() => Factors.Aggregate(Factors.Length, (sum, factor) => sum ^ factor.GetHashCode());
}
