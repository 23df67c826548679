namespace Rapport.Care;

/// <summary>Where an entry comes from; for the person who confirms it.</summary>
public abstract record HelpSource
{
    private protected HelpSource() { }

    /// <summary>How sure it is.</summary>
    public required HelpSure Sure { get; init; }

    /// <summary>The source.</summary>
    public required string Source { get; init; }

    /// <summary>The year, month or day of the source; null where it is not known.</summary>
    public string? SourceDate { get; init; }

    /// <summary>Whether that date is an estimate.</summary>
    public bool SourceDateEstimated { get; init; }

    /// <summary>The day on which the source was read, not one on which somebody dialled; null for never.</summary>
    public DateOnly? CheckedOn { get; init; }
}
