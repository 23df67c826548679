namespace Rapport.App.Accounts;

/// <summary>Failed sign-ins of one e-mail address, known or not, or of one network address: who fails waits longer each time, and nobody is shut out.</summary>
public sealed class SignInWait
{
    /// <summary>So many tries are free.</summary>
    public const int Free = 4;

    /// <summary>After this time without a failure it starts anew.</summary>
    public static readonly TimeSpan Forgotten = TimeSpan.FromHours(24);

    /// <summary><see cref="Keys.Keyring.Lookup"/> of the address.</summary>
    public required byte[] Key { get; init; }

    public int Failures { get; set; }
    public DateTimeOffset LastAt { get; set; }

    /// <summary>1, 2, 4 ... seconds, five minutes at most. A network address, which many may share, has more tries free.</summary>
    public DateTimeOffset Until(int free) =>
        Failures < free ? LastAt : LastAt + TimeSpan.FromSeconds(Math.Min(300, Math.Pow(2, Math.Min(Failures - free, 9))));
}
