namespace Rapport.Web.Wills;

/// <summary>What the page of wills says beside what is on it.</summary>
public sealed record WillState
{
    public string? Told { get; init; }

    /// <summary>What was typed for one's own will; null for what stands.</summary>
    public WillForm? Form { get; init; }

    public IReadOnlyDictionary<string, string> Problems { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>At which will of somebody else something is wrong.</summary>
    public Guid? At { get; init; }

    /// <summary>In which form of it.</summary>
    public string? Step { get; init; }

    /// <summary>What is wrong there, in words.</summary>
    public string? Problem { get; init; }

    /// <summary>The reason that was typed.</summary>
    public string? Why { get; init; }

    public int? Status { get; init; }

    public int Code => Status ?? (Problem is null && Problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    public string? Wrong(Guid will, string step) => At == will && Step == step ? Problem : null;
}
