namespace Rapport.Alliance;

/// <summary>Why somebody set a signal aside. The program learns nothing from it by itself.</summary>
public enum DismissedWhy
{
    /// <summary>Talked about already.</summary>
    TalkedAbout = 0,

    /// <summary>There is another explanation.</summary>
    Explained = 1,

    /// <summary>The answer was marked by mistake.</summary>
    Mistake = 2,

    /// <summary>The session was filed under the wrong client.</summary>
    WrongClient = 3,

    /// <summary>Anything else, in the words beside it.</summary>
    Other = 4,
}
