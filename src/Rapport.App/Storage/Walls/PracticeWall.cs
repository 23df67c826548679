using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Rapport.App.Accounts;
using Rapport.App.Jobs;
using Rapport.App.Keys;
using Rapport.Care;

namespace Rapport.App.Storage.Walls;

/// <summary>
/// What a row of each table must be for PostgreSQL to show or take it: of the practice that the connection names (<see cref="WallSetting"/>). Read off
/// the model, so that a table which comes later is behind the wall from its first day. Why so: docs/decisions/0138-a-second-wall.md.
/// </summary>
internal static class PracticeWall
{
    /// <summary>Tables that are no practice's, and why. Nothing else may stand outside.</summary>
    public static readonly IReadOnlyDictionary<Type, string> Outside = new Dictionary<Type, string>
    {
        [typeof(Erasure)] = "ids of clients who are gone, and when; a restore carries out every one of them, whosever the client was",
        [typeof(SignInWait)] = "keyed hashes and counts of failed sign-ins; kept for addresses that nobody has",
        [typeof(JobRun)] = "names of our own jobs and when they ran, for the program as a whole",
    };

    private const string Named = "NULLIF(NULLIF(current_setting('" + WallSetting.Name + "', true), ''), '" + WallSetting.Whole + "')::uuid";
    private const string Whole = "current_setting('" + WallSetting.Name + "', true) = '" + WallSetting.Whole + "'";

    /// <summary>Every table behind the wall with its rules. Throws where a table neither leads to a practice nor is named as one that need not.</summary>
    public static IReadOnlyList<WalledTable> Of(IModel model)
    {
        var ways = Ways(model);
        var open = model.GetEntityTypes().Where(table => !ways.ContainsKey(table) && !Outside.ContainsKey(table.ClrType)).Select(table => table.ClrType.Name).ToList();
        if (open.Count > 0) throw new InvalidOperationException($"no required key of {string.Join(", ", open)} leads to a practice, and {nameof(PracticeWall)} does not say why it need not");
        return [.. ways.Where(way => !Outside.ContainsKey(way.Key.ClrType)).Select(way => new WalledTable(way.Key.GetTableName()!, Shown(way.Key, way.Value), Taken(way.Key, way.Value, ways)))
            .OrderBy(table => table.Name, StringComparer.Ordinal)];
    }

    /// <summary>The key by which each table leads to its practice, the shortest way; null for the practices themselves.</summary>
    private static Dictionary<IEntityType, IForeignKey?> Ways(IModel model)
    {
        var left = model.GetEntityTypes().ToHashSet();
        Dictionary<IEntityType, IForeignKey?> ways = [];
        foreach (var root in left.Where(table => table.ClrType == typeof(Practice)).ToList()) Found(root, null);
        for (var last = -1; last != ways.Count;)
        {
            last = ways.Count;
            var next = left.Select(table => (Table: table, Key: Best(table, ways))).Where(step => step.Key is not null).ToList();
            foreach (var (table, key) in next) Found(table, key);
        }
        return ways;

        void Found(IEntityType table, IForeignKey? key)
        {
            left.Remove(table);
            ways.Add(table, key);
        }
    }

    private static IForeignKey? Best(IEntityType table, Dictionary<IEntityType, IForeignKey?> known) =>
        table.GetForeignKeys().Where(key => key.IsRequired && known.ContainsKey(key.PrincipalEntityType))
            .OrderBy(key => key.PrincipalEntityType.ClrType == typeof(Practice) ? 0 : key.PrincipalEntityType.ClrType == typeof(Client) ? 1 : 2)
            .ThenBy(key => key.Properties[0].Name, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>A row is shown where it leads to the practice.</summary>
    private static string Shown(IEntityType table, IForeignKey? way)
    {
        if (way is null) return OfPractice(Column(table.FindPrimaryKey()!.Properties[0]));
        return way.PrincipalEntityType.ClrType == typeof(Practice) ? OfPractice(Column(way.Properties[0])) : IsThere(way);
    }

    /// <summary>A row is taken where it is the practice's and names nothing that is not.</summary>
    private static string Taken(IEntityType table, IForeignKey? way, Dictionary<IEntityType, IForeignKey?> walled)
    {
        var named = table.GetForeignKeys().Where(key => key != way && key.PrincipalEntityType != table && key.PrincipalEntityType.ClrType != typeof(Practice) && walled.ContainsKey(key.PrincipalEntityType))
            .OrderBy(key => key.Properties[0].Name, StringComparer.Ordinal)
            .Select(key => key.IsRequired ? IsThere(key) : $"({Column(key.Properties[0])} IS NULL OR {IsThere(key)})");
        return string.Join(" AND ", named.Prepend($"({Shown(table, way)})"));
    }

    private static string OfPractice(string column) => $"{column} = {Named} OR {Whole}";

    /// <summary>The row that the key points to can be seen, by its own table's rule.</summary>
    private static string IsThere(IForeignKey key) =>
        $"EXISTS (SELECT FROM {Quoted(key.PrincipalEntityType.GetTableName()!)} AS whose WHERE "
        + string.Join(" AND ", key.PrincipalKey.Properties.Zip(key.Properties, (theirs, ours) => $"whose.{Quoted(NameOf(theirs))} = {Column(ours)}")) + ")";

    private static string Column(IProperty property) => $"{Quoted(property.DeclaringType.ContainingEntityType.GetTableName()!)}.{Quoted(NameOf(property))}";

    private static string NameOf(IProperty property) => property.GetColumnName(StoreObjectIdentifier.Table(property.DeclaringType.ContainingEntityType.GetTableName()!))!;

    internal static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
