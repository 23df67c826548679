using Rapport.App.Tests.Storage;

namespace Rapport.Web.Journeys.Fixtures;

/// <summary>What a journey's practice is kept in: files of its own, or two databases of the run's PostgreSQL.</summary>
public static class Store
{
    public const string Files = "SQLite", Server = "PostgreSQL";

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("RAPPORT_LONG") is not null;

    public static TheoryData<string> Both => [Files, Server];

    /// <summary>Files alone, and the server too with RAPPORT_LONG=1.</summary>
    public static TheoryData<string> BothWhenLong => IsLong ? Both : [Files];

    /// <summary>The same over three windows: desk in the light, desk in the dark, phone.</summary>
    public static TheoryData<string, bool, bool> Windows
    {
        get
        {
            TheoryData<string, bool, bool> all = [];
            foreach (var row in BothWhenLong)
            {
                foreach (var (phone, dark) in new[] { (false, false), (false, true), (true, false) }) all.Add(row.Data, phone, dark);
            }
            return all;
        }
    }

    /// <summary>What tells the program where its practice lies.</summary>
    public static string[] Arguments(string kind) => kind == Files ? [] :
        ["--ConnectionStrings:Records=" + PostgresServer.Shared.NewDatabase(), "--ConnectionStrings:Keys=" + PostgresServer.Shared.NewDatabase()];
}
