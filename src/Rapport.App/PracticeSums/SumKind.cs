namespace Rapport.App.PracticeSums;

/// <summary>What is counted over a whole practice.</summary>
public enum SumKind
{
    /// <summary>Held sessions after which the client said how it was.</summary>
    Asked = 0,

    /// <summary>Courses of work that the client left, or stayed away from, without both agreeing.</summary>
    LeftEarly = 1,

    /// <summary>Strains that were worked on and are mended by the client's rating and word.</summary>
    Mended = 2,
}
