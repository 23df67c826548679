using Microsoft.Data.Sqlite;

namespace Rapport.Web.Tests.Durability;

/// <summary>What the embedded store holds, read past the program.</summary>
internal static class Stored
{
    /// <summary>The store is sound and has each of them exactly once.</summary>
    public static void AreKept(string folder, IReadOnlyCollection<Guid> submissions)
    {
        using (var store = Open(folder))
        {
            using var check = store.CreateCommand();
            check.CommandText = "PRAGMA integrity_check";
            Assert.Equal("ok", check.ExecuteScalar());
        }
        var kept = Submissions(folder);
        Assert.All(submissions, submission => Assert.Equal(1, kept.GetValueOrDefault(submission)));
    }

    public static IReadOnlyDictionary<Guid, long> Submissions(string folder)
    {
        using var store = Open(folder);
        using var command = store.CreateCommand();
        command.CommandText = "SELECT Submission, COUNT(*) FROM FormAnswers GROUP BY Submission";
        using var reader = command.ExecuteReader();
        Dictionary<Guid, long> kept = [];
        while (reader.Read()) kept[new Guid((byte[])reader[0], bigEndian: true)] = reader.GetInt64(1);
        return kept;
    }

    private static SqliteConnection Open(string folder)
    {
        var store = new SqliteConnection($"Data Source={Path.Combine(folder, "rapport.db")};Pooling=False");
        store.Open();
        return store;
    }
}
