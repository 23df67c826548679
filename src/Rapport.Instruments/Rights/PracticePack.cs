namespace Rapport.Instruments;

/// <summary>
/// What a practice brings for one instrument that is not ours: its licensed wording in each language, its word that the key fits its form,
/// and parts of the key that nobody else wrote down. Merged by <see cref="Instrument.With"/>; never part of the repository.
/// </summary>
public sealed class PracticePack
{
    private PracticePack(string instrument, JsonNode root) => (Instrument, Root) = (instrument, root);

    /// <summary>The id of the instrument that it belongs to.</summary>
    public string Instrument { get; }

    internal JsonNode Root { get; }

    /// <summary>Reads a pack; whether it fits is decided when it meets its instrument.</summary>
    /// <param name="json">The text of the file.</param>
    /// <returns>The pack, or what is wrong with it.</returns>
    /// <exception cref="ArgumentNullException">No text is given.</exception>
    public static PracticePackReading Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var problems = new List<Problem>();
        if (JsonTree.Parse(json, problems) is not { } root) return new PracticePackReading.Refused(problems);
        var fields = new Fields(root, problems);
        fields.Format();
        var instrument = fields.Text("instrument");
        return problems.Count == 0
            ? new PracticePackReading.Understood(new PracticePack(instrument, root))
            : new PracticePackReading.Refused(problems);
    }
}
