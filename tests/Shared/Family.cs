using System.Globalization;

namespace Rapport.Testing;

/// <summary>
/// The cases of one family of reference results: how many matched, the largest deviation as a share of its tolerance.
/// The line that it writes is printed by the test command.
/// </summary>
internal sealed class Family(Reference reference, string name)
{
    private readonly List<string> _beyond = [];
    private int _cases;
    private double _largest;
    private string _where = "none";

    /// <summary>Compares two numbers; both missing is a match.</summary>
    public void Near(string what, double expected, double actual, double tolerance)
    {
        _cases++;
        if (double.IsNaN(expected) && double.IsNaN(actual)) return;
        var share = tolerance == 0 ? (expected == actual ? 0 : double.PositiveInfinity) : Math.Abs(expected - actual) / tolerance;
        if (double.IsNaN(share)) share = double.PositiveInfinity;
        if (share > _largest) (_largest, _where) = (share, what);
        if (share > 1) _beyond.Add(string.Create(CultureInfo.InvariantCulture, $"{what}: expected {expected:R}, got {actual:R}, tolerance {tolerance:R}"));
    }

    /// <summary>Compares two answers that must be the same.</summary>
    public void Same<T>(string what, T expected, T actual)
    {
        _cases++;
        if (!EqualityComparer<T>.Default.Equals(expected, actual)) _beyond.Add($"{what}: expected {expected}, got {actual}");
    }

    /// <summary>Says that a folder lacks the data set of another program, which is not in the repository: these cases run from RAPPORT_REFERENCE only.</summary>
    public void LeaveOut(string file) => Write($"{Folder}: {name}: left out, {file} is not here (RAPPORT_REFERENCE names a folder that has it)");

    /// <summary>Says what was found, and fails when anything lies beyond its tolerance or nothing was compared.</summary>
    public void Close()
    {
        var line = string.Create(CultureInfo.InvariantCulture,
            $"{Folder}: {name}: {_cases - _beyond.Count} of {_cases} matched, largest deviation {_largest:P1} of its tolerance ({_where})");
        Write(line);
        if (_cases == 0) Assert.Fail($"{name}: nothing was compared");
        if (_beyond.Count > 0) Assert.Fail($"{line}\n{string.Join('\n', _beyond.Take(20))}");
    }

    private string Folder => reference.Folder == Checkout.At("tests", "reference") ? "reference" : reference.Folder;

    private void Write(string line)
    {
        var folder = Environment.GetEnvironmentVariable("RAPPORT_TEST_REPORT") ?? Checkout.At("TestResults", "reference");
        Directory.CreateDirectory(folder);
        var file = string.Concat($"{reference.Folder} {name}".Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'));
        File.WriteAllText(Path.Combine(folder, file[^Math.Min(file.Length, 200)..] + ".txt"), line + "\n");
        TestContext.Current.TestOutputHelper?.WriteLine(line);
    }
}
