namespace Rapport.Alliance;

/// <summary>The words that other programs read for a verdict.</summary>
public static class VerdictWords
{
    extension(Verdict verdict)
    {
        /// <summary>none, prompt, amber, red, good-enough, flag or not-enough-data.</summary>
        /// <exception cref="ArgumentOutOfRangeException">A value that is no verdict.</exception>
        public string Word => verdict switch
        {
            Verdict.None => "none",
            Verdict.Prompt => "prompt",
            Verdict.Amber => "amber",
            Verdict.Red => "red",
            Verdict.GoodEnough => "good-enough",
            Verdict.Flag => "flag",
            Verdict.NotEnoughData => "not-enough-data",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "no such verdict"),
        };

        /// <summary>Whether the verdict is one of the two that count as an alarm, amber or red.</summary>
        public bool IsAlarm => verdict is Verdict.Amber or Verdict.Red;
    }
}
