namespace Rapport.Web.Pictures;

/// <summary>One column of a trajectory: a session, or a score from before this program.</summary>
/// <param name="Name">As the table calls it: "6, 29 Jan".</param>
/// <param name="Day">As the axis calls it: "29 Jan".</param>
public sealed record TrajectoryMoment(string Name, string Day)
{
    /// <summary>The client's rating; null is a gap.</summary>
    public double? Rating { get; init; }

    /// <summary>Where the rating was expected before it came; null without a rating.</summary>
    public double? Level { get; init; }

    /// <summary>Half the width of the usual range around it; null at the first rating.</summary>
    public double? Margin { get; init; }

    /// <summary>The reader's own guess; only ever their own, and only once the rating is open.</summary>
    public double? Guess { get; init; }

    public double? Life { get; init; }

    /// <summary>Something strained here, in a few words; null where nothing did.</summary>
    public string? Strain { get; init; }

    /// <summary>It was mended here, in a few words; null where nothing was.</summary>
    public string? Mended { get; init; }

    /// <summary>Why there is no rating, or anything else worth a word under the axis.</summary>
    public string? What { get; init; }

    /// <summary>A note stands for it.</summary>
    public bool HasNote { get; init; }
}
