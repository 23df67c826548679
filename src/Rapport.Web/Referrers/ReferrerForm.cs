using Rapport.App.Referrers;
using Rapport.Privacy;
using Rapport.Web.Planning;

namespace Rapport.Web.Referrers;

/// <summary>Who sent a client, as it is typed.</summary>
public sealed record ReferrerForm
{
    public string? Kind { get; init; }

    public string? Name { get; init; }

    public string? Organisation { get; init; }

    public string? Reach { get; init; }

    public string? Gets { get; init; }

    public string? Agreed { get; init; }

    internal ReferrerWanted? Read(Filled filled, DateOnly today)
    {
        var (kind, name, gets) = (filled.One<ReferrerKind>(nameof(Kind), Kind), filled.Needed(nameof(Name), Name), filled.One<ReferrerGets>(nameof(Gets), Gets));
        var (of, reach, agreed) = (filled.Words(nameof(Organisation), Organisation), filled.Words(nameof(Reach), Reach, 500), filled.Day(nameof(Agreed), Agreed));
        if (agreed is null) filled.Wrong(nameof(Agreed), "planning.needed");
        if (agreed > today) filled.Wrong(nameof(Agreed), "legal.to-come");
        return filled.IsRight ? new(kind, name, gets, agreed!.Value) { Organisation = of, Reach = reach } : null;
    }
}
