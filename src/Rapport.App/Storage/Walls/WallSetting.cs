using Npgsql;
using Rapport.Care;

namespace Rapport.App.Storage.Walls;

/// <summary>
/// For whom a connection to the records works, said as it is made: a practice, the whole store, or nobody yet. PostgreSQL keeps that for as long as the
/// connection lives, and connections of one kind are never lent out as another, since each kind has a pool of its own.
/// </summary>
internal static class WallSetting
{
    public const string Name = "rapport.practice";

    /// <summary>For what concerns the store as a whole: to bring it to a version, copy it, check its ledger, find whose it is.</summary>
    public const string Whole = "whole";

    public static string For(Id<Practice>? practice) => practice?.Value.ToString() ?? "";

    public static string In(string connectionString, string value)
    {
        var read = new NpgsqlConnectionStringBuilder(connectionString);
        // rules make a query look dear to the server, which then compiles it for longer than it runs; whoever wants that writes jit=on
        read.Options = string.Join(' ', new[] { "-c jit=off", read.Options, $"-c {Name}={value}" }.Where(part => !string.IsNullOrEmpty(part)));
        return read.ConnectionString;
    }
}
