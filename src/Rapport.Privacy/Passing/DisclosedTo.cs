namespace Rapport.Privacy;

/// <summary>To whom something of a client's record went. Numbers are kept: none is ever changed or used again.</summary>
public enum DisclosedTo
{
    /// <summary>The client themselves, who took a copy.</summary>
    Client = 1,

    /// <summary>Who sent the client: a court, an employer, a probation service.</summary>
    Referrer = 2,

    /// <summary>Who cares for the client by law.</summary>
    Guardian = 3,

    /// <summary>Somebody who treats the client elsewhere.</summary>
    Colleague = 4,

    /// <summary>A court, the police, an authority, by an order.</summary>
    Authority = 5,

    /// <summary>Anybody else; the name says who.</summary>
    Other = 6,
}
