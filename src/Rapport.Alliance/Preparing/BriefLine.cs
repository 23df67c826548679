namespace Rapport.Alliance;

/// <summary>One line of the brief.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Words">As it is read.</param>
/// <param name="At">When what it says was said or noted; within one topic the newest comes first.</param>
public sealed record BriefLine(BriefTopic Topic, string Words, DateTimeOffset At)
{
    /// <summary>The part of the brief it stands in.</summary>
    public BriefPart Part => (BriefPart)((int)Topic / 10);
}
