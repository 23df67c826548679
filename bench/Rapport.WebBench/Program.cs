using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Data.Sqlite;
using Rapport.WebBench;

// dotnet run -c Release --project bench/Rapport.WebBench -- [submissions] [pages] [day]      figures in docs/methods/performance.md
var wanted = args.Length > 0 ? args : ["submissions", "pages", "day"];
var folder = Directory.CreateTempSubdirectory("rapport-bench-").FullName;
try
{
    if (wanted.Contains("submissions", StringComparer.Ordinal)) await Submissions(Path.Combine(folder, "submissions"));
    if (wanted.Contains("pages", StringComparer.Ordinal))
        foreach (var (sessions, turn) in new[] { (1_000, 0), (1_000, 1), (60_000, 2), (1_000, 3) }) await Pages(Path.Combine(folder, $"pages-{turn}"), sessions); // the first warms the program up
    if (wanted.Contains("day", StringComparer.Ordinal)) await ClinicDay.Run(Path.Combine(folder, "day"));
}
finally
{
    SqliteConnection.ClearAllPools();
    Directory.Delete(folder, recursive: true);
}

// Accepted check-outs a second through the whole program, beside bare durable one-row commits on the same disk, in turn and in one run.
static async Task Submissions(string under)
{
    const int count = 3_000, warm = 500, together = 8;
    await using var practice = await BenchPractice.SetUp(under);
    var tokens = (await practice.Links(count + warm)).Select(waiting => waiting.Token).ToList();
    await Send(practice, tokens.Take(warm), together);
    var bare = Bare(under, count);
    var watch = Stopwatch.StartNew();
    var accepted = await Send(practice, tokens.Skip(warm), together);
    var rate = accepted / watch.Elapsed.TotalSeconds;
    bare = (bare + Bare(under, count)) / 2;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"submissions: {accepted} accepted, {rate:F0}/s; bare durable commits {bare:F0}/s; ratio {rate / bare:F2}; {Environment.WorkingSet / 1_048_576} MB"));
}

static async Task<int> Send(BenchPractice practice, IEnumerable<string> tokens, int together)
{
    var accepted = 0;
    using var phone = practice.Visitor();
    await Parallel.ForEachAsync(tokens, new ParallelOptions { MaxDegreeOfParallelism = together }, async (token, stop) =>
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["submission"] = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString(), ["step"] = "9" };
        for (var item = 1; item <= 4; item++) fields[$"{BenchPractice.CheckOut}.{item}"] = "8";
        var answer = await phone.PostAsync(new Uri("/f/" + token, UriKind.Relative), new FormUrlEncodedContent(fields), stop);
        if (answer.StatusCode == HttpStatusCode.SeeOther) Interlocked.Increment(ref accepted);
    });
    return accepted;
}

static double Bare(string under, int count)
{
    var path = Path.Combine(under, $"bare-{Stopwatch.GetTimestamp()}.db");
    using var store = new SqliteConnection($"Data Source={path};Pooling=False");
    store.Open();
    Tell(store, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE Rows (Id INTEGER PRIMARY KEY, Text BLOB);");
    using var insert = store.CreateCommand();
    insert.CommandText = "INSERT INTO Rows (Text) VALUES (randomblob(200))";
    var watch = Stopwatch.StartNew();
    for (var at = 0; at < count; at++) insert.ExecuteNonQuery();
    return count / watch.Elapsed.TotalSeconds;
}

static void Tell(SqliteConnection store, string text)
{
    using var command = store.CreateCommand();
    command.CommandText = text;
    command.ExecuteNonQuery();
}

static async Task Pages(string under, int sessions)
{
    await using var practice = await BenchPractice.SetUp(under);
    var (client, session) = await practice.Sessions(sessions);
    foreach (var (name, page) in new[] { ("today", "/today"), ("clients", "/clients"), ("story", client), ("brief", session + "/brief") })
    {
        List<double> times = [];
        for (var at = 0; at < 70; at++)
        {
            var watch = Stopwatch.StartNew();
            (await practice.Owner.GetAsync(new Uri(page, UriKind.Relative))).EnsureSuccessStatusCode();
            if (at >= 20) times.Add(watch.Elapsed.TotalMilliseconds);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pages: {sessions,6} sessions, {name,-8} median {times.Order().ElementAt(times.Count / 2):F1} ms; {Environment.WorkingSet / 1_048_576} MB"));
    }
}
