namespace Rapport.Cli.Io;

/// <summary>
/// Why a command ends without an answer, in one line a person can act on.
/// Exit code 1: the data cannot give an answer. Exit code 2: the call or the file is wrong.
/// </summary>
internal class Refusal : Exception
{
    private Refusal(int exitCode, string message) : base(message) => ExitCode = exitCode;

    protected Refusal(string message) : this(2, message) { }

    public int ExitCode { get; }

    /// <summary>The file is sound, but holds no answer to what was asked.</summary>
    public static Refusal NoAnswer(string message) => new(1, message);

    /// <summary>The call is wrong: an option, a name, a combination.</summary>
    public static Refusal Call(string message) => new(2, message);

    /// <summary>The file as a whole is wrong: not there, a folder, empty, without a column.</summary>
    public static Refusal File(string file, string expected, string found) => new(2, $"{file}: expected {expected}, found {found}");
}
