namespace Rapport.Statistics.SuddenGains;

/// <summary>
/// Where the R package suddengains 0.7.2 differs from the textbook. For comparison with it only;
/// docs/decisions/0021-sudden-gains-textbook-form.md says what and why.
/// </summary>
[Flags]
public enum PublishedForms
{
    /// <summary>The textbook throughout.</summary>
    None = 0,

    /// <summary>A loss meets the percentage unless the score falls by more than it: the sign is that of a gain.</summary>
    LossPercentageOfGain = 1,

    /// <summary>Reversal overlooks the second session after the gain, unless numbering starts from the first session.</summary>
    LateReversal = 2,

    /// <summary>The largest loss is the one with the largest signed magnitude, which is the smallest worsening.</summary>
    SignedLossSize = 4,

    /// <summary>A loss's share of the total change takes its size without sign.</summary>
    UnsignedLossShare = 8,

    /// <summary>One more judged interval is counted when numbering starts from the first session.</summary>
    ExtraInterval = 16,

    /// <summary>All of them.</summary>
    All = LossPercentageOfGain | LateReversal | SignedLossSize | UnsignedLossShare | ExtraInterval,
}
