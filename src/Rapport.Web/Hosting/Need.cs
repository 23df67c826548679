using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.Web.Hosting;

/// <summary>What a route asks of whoever calls it. Every route says one; a test and the start of the program look for those that do not.</summary>
internal abstract record Need
{
    private Need() { }

    /// <summary>Open to everybody. The reason stands with the route.</summary>
    public sealed record Anybody(string Why) : Need;

    /// <summary>Whoever holds a one-time link; the route itself looks at the token.</summary>
    public sealed record Link : Need;

    /// <summary>A client who sits before their own page; no staff sign-in opens it.</summary>
    public sealed record Own : Need;

    /// <summary>Only before the practice is set up, or while the store is locked.</summary>
    public sealed record Door : Need;

    /// <summary>Signed in, with any of these roles; <see cref="Roles.None"/> is anybody of the practice.</summary>
    public sealed record Staff(Roles AnyOf) : Need;

    /// <summary>Signed in and allowed to see this part of the record of the client named by the route value "client"; else not found.</summary>
    /// <param name="Part">Which part of the record.</param>
    /// <param name="What">What the access table calls it: "brief", "note". No word of the record.</param>
    public sealed record OfClient(RecordPart Part, string What) : Need
    {
        /// <summary>Whether it still tells something once the client was forgotten. Every other page of theirs leads to the one that says so.</summary>
        public bool IsLeft { get; init; }
    }
}
