using Rapport.App.Clients;
using Rapport.App.Keys;
using Rapport.App.Story;
using Rapport.Care;

namespace Rapport.App.Importing;

/// <summary>Whether what was read fits together and fits whoever is here.</summary>
/// <param name="batch">What was read.</param>
/// <param name="known">Everybody of whom the reader may know.</param>
/// <param name="own">The reader's own clients, to whom scores may be added.</param>
internal sealed class ImportCheck(ImportBatch batch, IReadOnlyList<Client> known, IReadOnlyList<Client> own)
{
    private readonly Lazy<IReadOnlyList<ImportedClient>> _alike = new(() =>
    {
        var marks = known.SelectMany(client => Likeness.Marks(client.Name, client.Email, client.Phone)).ToHashSet(StringComparer.Ordinal);
        return [.. batch.Clients.Where(row => Likeness.Marks(row.Name, row.Email, row.Phone).Any(marks.Contains))];
    });

    /// <summary>Those who are here already, perhaps.</summary>
    public IReadOnlyList<ImportedClient> Alike => _alike.Value;

    public IReadOnlyList<ImportProblem> Problems(DateOnly today) => [.. Doubles(), .. batch.Scores.SelectMany(score => Of(score, today)), .. Twice()];

    /// <summary>Every score with the client it belongs to. Who is added goes before who is here.</summary>
    public IEnumerable<(ImportedScore Score, Id<Client> Client)> Placed(IReadOnlyList<(ImportedClient Row, Client Client)> added)
    {
        var places = own.SelectMany(client => Names(client.Name, client.Email).Select(name => (name, client.Id)))
            .Concat(added.SelectMany(one => Names(one.Client.Name, one.Client.Email).Select(name => (name, one.Client.Id))))
            .GroupBy(one => one.name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().Id, StringComparer.Ordinal);
        return batch.Scores.Select(score => (score, places[Sought(score.Client)]));
    }

    private IEnumerable<ImportProblem> Doubles() =>
        batch.Clients.SelectMany(row => Likeness.Marks(row.Name, row.Email, row.Phone).Select(mark => (mark, row)))
            .GroupBy(one => one.mark, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .SelectMany(group => group.Skip(1).Select(one => one.row)).DistinctBy(row => row.Line)
            .Select(row => new ImportProblem("clients", row.Line, "name", "twice"));

    private IEnumerable<ImportProblem> Of(ImportedScore score, DateOnly today)
    {
        var named = Named(score.Client);
        if (named == 0) yield return new("scores", score.Line, "client", "nobody");
        if (named > 1) yield return new("scores", score.Line, "client", "several");
        if (score.On > today) yield return new("scores", score.Line, "date", "later");
        if (Measures.Find(score.Instrument) is not { Total: { } total }) yield return new("scores", score.Line, "instrument", "no-instrument");
        else if (score.Value < (total.Minimum ?? double.MinValue) || score.Value > (total.Maximum ?? double.MaxValue)) yield return new("scores", score.Line, "value", "outside");
    }

    private IEnumerable<ImportProblem> Twice() =>
        batch.Scores.GroupBy(score => (Sought(score.Client), score.Instrument, score.On)).SelectMany(group => group.Skip(1)).Select(score => new ImportProblem("scores", score.Line, "date", "twice"));

    /// <summary>How many people the words can mean: who is in the file as well as here counts once.</summary>
    private int Named(string words)
    {
        var sought = Sought(words);
        var inFile = batch.Clients.Count(row => Names(row.Name, row.Email).Contains(sought, StringComparer.Ordinal));
        return inFile > 0 ? inFile : own.Count(client => Names(client.Name, client.Email).Contains(sought, StringComparer.Ordinal));
    }

    private static string Sought(string words) => words.Contains('@', StringComparison.Ordinal) ? new Contact.Email(words).Canonical : Likeness.Marks(words, null, null).First();

    private static IEnumerable<string> Names(string name, string? email) => Likeness.Marks(name, email, null);
}
