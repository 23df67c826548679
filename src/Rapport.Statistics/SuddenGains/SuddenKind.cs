namespace Rapport.Statistics.SuddenGains;

/// <summary>What is looked for between two sessions.</summary>
public enum SuddenKind
{
    /// <summary>A large, lasting step towards health.</summary>
    Gain = 0,

    /// <summary>A large, lasting step away from it.</summary>
    Loss = 1,
}
