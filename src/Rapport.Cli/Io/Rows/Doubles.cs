namespace Rapport.Cli.Io;

/// <summary>
/// Rows that stand where only one may stand. The first stops the run; with --skip-bad none of them is used, so that the
/// answer does not depend on the order of the file.
/// </summary>
internal static class Doubles
{
    /// <param name="call">Says whether bad rows are left out.</param>
    /// <param name="file">The file as messages name it.</param>
    /// <param name="lines">The lines that stand for the same thing.</param>
    /// <param name="words">What was expected once, and what was found, without the line of the other.</param>
    public static void LeaveOut(Call call, string file, IEnumerable<long> lines, (string Expected, string Found) words)
    {
        var inOrder = lines.Order().ToList();
        foreach (var line in inOrder.Skip(call.Skipped is null ? 1 : 0))
        {
            var bad = new BadRow(new Place(file, line), words.Expected, FormattableString.Invariant($"{words.Found} in line {inOrder.First(other => other != line)}"));
            if (call.Skipped is null) throw bad;
            call.Skipped.Add(bad);
        }
    }
}
