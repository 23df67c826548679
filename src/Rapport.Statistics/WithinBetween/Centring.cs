namespace Rapport.Statistics.WithinBetween;

/// <summary>What a session's rating is set against to say whether it was good for this client.</summary>
public enum Centring
{
    /// <summary>The mean of all of the client's sessions: the usual form, for a look back.</summary>
    WholeCourse,

    /// <summary>The mean of the client's sessions before this one: knows nothing of the future, for lagged outcomes with few sessions.</summary>
    SessionsBefore,
}
