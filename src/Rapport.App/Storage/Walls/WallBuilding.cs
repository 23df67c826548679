using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using static Rapport.App.Storage.Walls.PracticeWall;

namespace Rapport.App.Storage.Walls;

/// <summary>Puts up the wall after migrating and at each start, and mends what of it was changed. Where it stands, nothing is touched and nothing locked.</summary>
internal static class WallBuilding
{
    private const string Policy = "practice";

    /// <summary>The policies of one table with all that makes them; only ours bears a note that says what it was made from and what the server made of it.</summary>
    private const string AsItStands = """
        SELECT c.relname::text AS "Name", c.relrowsecurity AND c.relforcerowsecurity AS "IsForced", p.polname::text AS "Policy",
               md5(concat_ws('|', p.polname, p.polpermissive, p.polcmd, p.polroles, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))) AS "Made",
               obj_description(p.oid, 'pg_policy') AS "Note"
        FROM pg_class c LEFT JOIN pg_policy p ON p.polrelid = c.oid
        WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
        """;

    /// <summary>As one asks the whole store; needs the role that owns the tables.</summary>
    public static async Task BuildWall(this RapportDb db, CancellationToken stop)
    {
        if (await Broken(db, stop) is { Count: 0 }) return;
        await using var all = await db.Database.BeginTransactionAsync(stop);
        await Tell(db, "SELECT pg_advisory_xact_lock(hashtext('rapport wall'))", stop); // two programs that start at once mend one after the other
        var (broken, standing) = (await Broken(db, stop), await Standing(db, stop));
        foreach (var table in broken) await Tell(db, Built(table, standing[table.Name]), stop);
        var made = await Standing(db, stop);
        foreach (var table in broken) await Tell(db, $"COMMENT ON POLICY {Policy} ON {Quoted(table.Name)} IS '{Note(table, made[table.Name].Single())}'", stop);
        await all.CommitAsync(stop);
    }

    /// <summary>Whether the role that we connect as is above every policy.</summary>
    public static async Task<bool> IsPassedBy(this RapportDb db, CancellationToken stop) =>
        await db.Database.SqlQuery<bool>($"""SELECT rolsuper OR rolbypassrls AS "Value" FROM pg_roles WHERE rolname = current_user""").SingleAsync(stop);

    private static async Task<List<WalledTable>> Broken(RapportDb db, CancellationToken stop)
    {
        var standing = await Standing(db, stop);
        return [.. PracticeWall.Of(db.Model).Where(table => standing[table.Name] is not [{ IsForced: true } only] || only.Note is null || only.Note != Note(table, only))];
    }

    private static async Task<Dictionary<string, List<Found>>> Standing(RapportDb db, CancellationToken stop) =>
        (await db.Database.SqlQueryRaw<Found>(AsItStands).ToListAsync(stop)).GroupBy(found => found.Name, StringComparer.Ordinal).ToDictionary(of => of.Key, of => of.ToList(), StringComparer.Ordinal);

    private static string Built(WalledTable table, List<Found> standing)
    {
        var sql = new StringBuilder();
        foreach (var old in standing.Where(found => found.Policy is not null)) sql.Append(CultureInfo.InvariantCulture, $"DROP POLICY {Quoted(old.Policy!)} ON {Quoted(table.Name)}; ");
        sql.Append(CultureInfo.InvariantCulture, $"CREATE POLICY {Policy} ON {Quoted(table.Name)} USING ({table.Shown}) WITH CHECK ({table.Taken}); ");
        sql.Append(CultureInfo.InvariantCulture, $"ALTER TABLE {Quoted(table.Name)} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;");
        return sql.ToString();
    }

    private static string Note(WalledTable table, Found found) => $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(table.Shown + '|' + table.Taken)))} {found.Made}";

    /// <summary>Words of our own and names of our own model.</summary>
    private static Task<int> Tell(RapportDb db, string sql, CancellationToken stop) => db.Database.ExecuteSqlRawAsync(sql, stop);

    private sealed record Found(string Name, bool IsForced, string? Policy, string? Made, string? Note);
}
