namespace Rapport.Privacy;

/// <summary>Why a look is not like the others.</summary>
public enum UnusualKind
{
    /// <summary>The records of very many clients within an hour.</summary>
    Many = 0,

    /// <summary>At night, where the practice is.</summary>
    Night = 1,

    /// <summary>What a client said, long after their work here ended.</summary>
    AfterEnding = 2,

    /// <summary>A record opened in an emergency by somebody who does not work with the client.</summary>
    Emergency = 3,
}
