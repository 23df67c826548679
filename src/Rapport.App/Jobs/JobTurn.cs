namespace Rapport.App.Jobs;

/// <summary>What came of a job's turn.</summary>
public abstract record JobTurn
{
    private JobTurn() { }

    /// <summary>It did its work.</summary>
    /// <param name="Outcome">The name of a case, such as "Sent"; never a word of content.</param>
    public sealed record Ran(string Outcome) : JobTurn;

    /// <summary>It ran not long ago, here or on another machine.</summary>
    public sealed record NotYet : JobTurn;

    /// <summary>The store is locked.</summary>
    public sealed record Locked : JobTurn;
}
