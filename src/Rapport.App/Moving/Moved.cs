using Rapport.App.Storage.Copying;

namespace Rapport.App.Moving;

/// <summary>What came of moving a practice to a server.</summary>
public abstract record Moved
{
    private Moved() { }

    public sealed record Done(IReadOnlyList<Table> Tables) : Moved;

    /// <summary>What lies there differs from what lay here: empty the target and move again.</summary>
    public sealed record Differs(IReadOnlyList<Table> Tables) : Moved;
    public sealed record NoPractice : Moved;
    public sealed record InUse : Moved;

    /// <summary>The practice stands at an older version.</summary>
    public sealed record UpgradeFirst : Moved;

    /// <summary>Something lies in the target already.</summary>
    public sealed record NotEmpty : Moved;

    /// <summary>The server refused or did not answer.</summary>
    public sealed record ServerSays(string What) : Moved;

    /// <summary>One table here and there.</summary>
    public sealed record Table(string Name, TableSum Here, TableSum There)
    {
        public bool IsSame => Here == There;
    }
}
