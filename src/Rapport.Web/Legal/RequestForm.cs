using Rapport.App.Legal;
using Rapport.Web.Planning;

namespace Rapport.Web.Legal;

/// <summary>A legal request, as it is typed.</summary>
public sealed record RequestForm
{
    private const int Longest = 2_000;

    public string? Asker { get; init; }

    public string? Authority { get; init; }

    public string? Reference { get; init; }

    public string? Scope { get; init; }

    public string? Received { get; init; }

    public string? Due { get; init; }

    internal RequestWanted? Read(Filled filled, DateOnly today)
    {
        var (asker, authority, scope) = (filled.Needed(nameof(Asker), Asker), filled.Needed(nameof(Authority), Authority, Longest), filled.Needed(nameof(Scope), Scope, Longest));
        var (reference, received, due) = (filled.Words(nameof(Reference), Reference), filled.Day(nameof(Received), Received), filled.Day(nameof(Due), Due));
        if (received is null) filled.Wrong(nameof(Received), "planning.needed");
        if (received > today) filled.Wrong(nameof(Received), "legal.to-come");
        return filled.IsRight ? new(asker, authority, scope, received!.Value) { Reference = reference, DueBy = due } : null;
    }
}
