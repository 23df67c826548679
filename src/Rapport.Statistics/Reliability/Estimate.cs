namespace Rapport.Statistics.Reliability;

/// <summary>What a calculation could say about the data: a value, or the named reason why there is none.</summary>
/// <typeparam name="T">The value.</typeparam>
public abstract record Estimate<T>
{
    private Estimate()
    {
    }

    /// <summary>The value, or an exception that says the reason: for callers who know that the data suffice.</summary>
    /// <exception cref="InvalidOperationException">There is no value.</exception>
    public T Value => this switch
    {
        Known known => known.Result,
        Refused refused => throw new InvalidOperationException(refused.Why.Sentence),
        _ => throw new InvalidOperationException("unknown case"),
    };

    /// <summary>The data gave an answer.</summary>
    /// <param name="Result">The answer.</param>
    public sealed record Known(T Result) : Estimate<T>;

    /// <summary>The data cannot give an answer.</summary>
    /// <param name="Why">The reason.</param>
    public sealed record Refused(ReliabilityProblem Why) : Estimate<T>;
}
