namespace Rapport.Alliance;

/// <summary>Which rule speaks about what.</summary>
public static class RuleTopics
{
    extension(RuleCard rule)
    {
        /// <summary>What this rule's signals are about.</summary>
        /// <exception cref="ArgumentOutOfRangeException">A rule that makes no signals.</exception>
        public SignalTopic Topic => rule.Id switch
        {
            "R1" or "R4" or "R6" or "R6b" or "R13-within" => SignalTopic.Strain,
            "R7" => SignalTopic.Course,
            "R13-between" => SignalTopic.Between,
            "R8" => SignalTopic.Change,
            "R11" => SignalTopic.Expected,
            "R14" => SignalTopic.Feedback,
            "R16" => SignalTopic.HonestReading,
            "R17" => SignalTopic.Leaving,
            "tick" => SignalTopic.Ticks,
            "R18" => SignalTopic.Risk,
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Id, "a rule that makes no signals"),
        };
    }
}
