namespace Rapport.Statistics.MixedModels;

/// <summary>What a reader made of a model's formula.</summary>
public abstract record FormulaReading
{
    private FormulaReading() { }

    /// <summary>The formula stands.</summary>
    /// <param name="Formula">The model that it describes.</param>
    public sealed record Understood(Formula Formula) : FormulaReading;

    /// <summary>The formula does not stand.</summary>
    /// <param name="Position">The character at which it goes wrong, counted from 1; one past the end when something is missing.</param>
    /// <param name="Expected">What should stand there.</param>
    /// <param name="Found">What stands there.</param>
    public sealed record Wrong(int Position, string Expected, string Found) : FormulaReading;
}
