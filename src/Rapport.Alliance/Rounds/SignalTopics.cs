namespace Rapport.Alliance;

/// <summary>How the topics of signals differ.</summary>
public static class SignalTopics
{
    extension(SignalTopic topic)
    {
        /// <summary>Whether it says how things stand, so that only the newest is worth saying.</summary>
        public bool IsStanding => topic is SignalTopic.Course or SignalTopic.Feedback or SignalTopic.Leaving;

        /// <summary>Whether its words tell the client's rating, so that it waits with it for the therapist's guess. See docs/decisions/0072.</summary>
        public bool TellsRating => topic is SignalTopic.Strain or SignalTopic.Course or SignalTopic.HonestReading;
    }
}
