using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Rapport.App.Importing;
using Rapport.Web.Texts;

namespace Rapport.Web.Importing;

/// <summary>Reads the two files line by line; what cannot be read is said with its line and column.</summary>
internal sealed class ReadFiles
{
    /// <summary>What stands for bytes that are no UTF-8.</summary>
    private const string Lost = "\uFFFD";

    private static readonly string[] Separators = [",", ";", "\t"];
    private readonly List<ImportProblem> _problems = [];

    public IReadOnlyList<ImportProblem> Problems => _problems;

    public IReadOnlyList<ImportedClient> Clients(Stream file) => Rows("clients", file, ["name"], Client);

    public IReadOnlyList<ImportedScore> Scores(Stream file) => Rows("scores", file, ["client", "date", "instrument", "value"], Score);

    private List<T> Rows<T>(string file, Stream stream, string[] needed, Func<Line, T?> read) where T : class
    {
        var config = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true, DetectDelimiterValues = Separators, PrepareHeaderForMatch = header => Heading(header.Header), MissingFieldFound = null, BadDataFound = null, TrimOptions = TrimOptions.Trim, IgnoreBlankLines = true,
        };
        using var csv = new CsvReader(new StreamReader(stream), config);
        if (!csv.Read() || !csv.ReadHeader())
        {
            _problems.Add(new(file, 1, needed[0], "empty"));
            return [];
        }
        var headings = csv.HeaderRecord!.Select(Heading).ToHashSet(StringComparer.Ordinal);
        foreach (var heading in needed.Where(heading => !headings.Contains(heading))) _problems.Add(new(file, 1, heading, "no-column"));
        return _problems.Exists(problem => problem.File == file) ? [] : Lines(file, csv, read);
    }

    private List<T> Lines<T>(string file, CsvReader csv, Func<Line, T?> read) where T : class
    {
        List<T> rows = [];
        while (csv.Read())
        {
            var line = new Line(this, file, csv);
            if (rows.Count >= ImportBatch.MostLines)
            {
                line.Wrong("name", "too-many");
                break;
            }
            if (read(line) is { } row) rows.Add(row);
        }
        return rows;
    }

    private static ImportedClient? Client(Line line)
    {
        var (name, email, phone) = (line["name"], line["email"], line["phone"]);
        var language = line["language"]?.ToLowerInvariant() ?? "en";
        if (name is null) line.Wrong("name", "needed");
        else if (name.Length > 200) line.Wrong("name", "too-long");
        else if (name.Contains(Lost, StringComparison.Ordinal)) line.Wrong("name", "encoding");
        if (email is not null && (!email.Contains('@', StringComparison.Ordinal) || email.Any(char.IsWhiteSpace) || email.Length > 200)) line.Wrong("email", "email-wrong");
        if (phone is not null && (phone.Count(char.IsDigit) < 3 || phone.Length > 40)) line.Wrong("phone", "phone-wrong");
        if (!ClientTexts.Languages.Contains(language)) line.Wrong("language", "language-wrong");
        return line.IsRight ? new(line.Number, name!, language) { Email = email, Phone = phone } : null;
    }

    private static ImportedScore? Score(Line line)
    {
        var (client, instrument) = (line["client"], line["instrument"]?.ToLowerInvariant());
        if (client is null) line.Wrong("client", "needed");
        else if (client.Contains(Lost, StringComparison.Ordinal)) line.Wrong("client", "encoding");
        if (instrument is null) line.Wrong("instrument", "needed");
        if (!DateOnly.TryParseExact(line["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)) line.Wrong("date", "date-wrong");
        if (!double.TryParse(line["value"], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value)) line.Wrong("value", "value-wrong");
        return line.IsRight ? new(line.Number, client!, instrument!) { On = on, Value = value } : null;
    }

    /// <summary>"E-mail" and "email" are one heading.</summary>
    private static string Heading(string? typed) => (typed ?? "").Trim().Replace("-", "", StringComparison.Ordinal).ToLowerInvariant() switch
    {
        "mail" or "emailaddress" => "email",
        "telephone" or "tel" or "mobile" => "phone",
        var other => other,
    };

    private sealed class Line(ReadFiles all, string file, CsvReader csv)
    {
        public int Number { get; } = csv.Parser.RawRow;

        public bool IsRight { get; private set; } = true;

        public string? this[string heading] => csv.TryGetField<string>(heading, out var field) && !string.IsNullOrWhiteSpace(field) ? field : null;

        public void Wrong(string column, string why)
        {
            IsRight = false;
            all._problems.Add(new(file, Number, column, why));
        }
    }
}
