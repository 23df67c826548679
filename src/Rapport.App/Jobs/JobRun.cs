namespace Rapport.App.Jobs;

/// <summary>When a job ran last and how that ended.</summary>
public sealed class JobRun(string name)
{
    public string Name { get; } = name;
    public DateTimeOffset? LastStartedAt { get; set; }
    public DateTimeOffset? LastEndedAt { get; set; }

    /// <summary>The name of a case, such as "Sent"; never a word of content.</summary>
    public string? LastOutcome { get; set; }
}
