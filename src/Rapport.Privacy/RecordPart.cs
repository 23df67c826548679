namespace Rapport.Privacy;

/// <summary>Which part of what is known about a client somebody wants to look at or change.</summary>
public enum RecordPart
{
    /// <summary>What is said and done: answers, scores, signals, repairs, notes, homework, questions.</summary>
    Content = 0,

    /// <summary>What running a practice needs: that the client exists, name, contact, who works with them, times of sessions, that something needs somebody today.</summary>
    Management = 1,

    /// <summary>What a therapist writes for themselves: reflection, own guess.</summary>
    Own = 2,

    /// <summary>What can be shown without a name: sessions by number and state, ratings and scores, strains and repairs by kind and state.</summary>
    Figures = 3,
}
