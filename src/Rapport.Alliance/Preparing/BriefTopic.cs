namespace Rapport.Alliance;

/// <summary>What a line of the brief is about, in the order in which lines are read within the whole page.</summary>
public enum BriefTopic
{
    /// <summary>A risk answer that is open: before everything.</summary>
    RiskAnswer = 0,

    /// <summary>What the client says must come first.</summary>
    ClientsFirst = 1,

    /// <summary>A red signal.</summary>
    RedSignal = 2,

    /// <summary>What the client said in the form before this session.</summary>
    CheckIn = 10,

    /// <summary>The last note.</summary>
    LastNote = 11,

    /// <summary>Homework and its state.</summary>
    Homework = 12,

    /// <summary>Something to remember.</summary>
    Remembered = 13,

    /// <summary>The client's own earlier words, against what happened since.</summary>
    SaidBefore = 14,

    /// <summary>What the client said after the last session.</summary>
    LastFeedback = 20,

    /// <summary>An open repair.</summary>
    Repair = 21,

    /// <summary>An amber signal.</summary>
    AmberSignal = 22,

    /// <summary>A signal that is a line and no more.</summary>
    Prompt = 23,

    /// <summary>The next step of a repair.</summary>
    RepairStep = 30,

    /// <summary>A planned question.</summary>
    Question = 31,

    /// <summary>A room preference.</summary>
    Room = 40,

    /// <summary>How the client may be reached, and who may know.</summary>
    WhoMayKnow = 50,
}
