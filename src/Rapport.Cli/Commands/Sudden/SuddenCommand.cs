using System.CommandLine;
using Rapport.Cli.Io;
using Rapport.Statistics.SuddenGains;

namespace Rapport.Cli.Commands.Sudden;

/// <summary>rapport sudden: sudden gains or losses between sessions.</summary>
internal sealed class SuddenCommand : TableCommand
{
    private readonly SuddenWords _words = new();

    public SuddenCommand(Terminal terminal)
        : base("sudden", "Finds sudden gains or losses between sessions. Takes one row a client with a column a session.", terminal, new Example(
            "rapport sudden tests/reference/wide_phq9.csv --id client_id --sessions s1..s12 --cutoff 4",
            "25 sudden gains in 24 of 110 clients; 475 intervals judged, 515 not",
            "C002 2to3 9 3 6 no"))
    {
        foreach (var option in _words.All) Add(option);
    }

    protected override void Answer(ParseResult parsed, Call call, Output output)
    {
        var judge = new SuddenJudge(_words.Criteria(parsed));
        using var rows = new SuddenRows(parsed.GetRequiredValue(_words.Id), parsed.GetValue(_words.Sessions), call);
        var writer = new SuddenWriter(judge, rows);
        if (call.Json) output.Json(writer.Json);
        else output.Text(writer.Text);
    }
}
