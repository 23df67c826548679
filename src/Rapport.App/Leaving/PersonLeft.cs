using Rapport.Care;

namespace Rapport.App.Leaving;

/// <summary>What came of ending somebody's work in the practice. Nothing but <see cref="Gone"/> has any effect.</summary>
public abstract record PersonLeft
{
    private PersonLeft() { }

    /// <summary>All of it stands: who goes on, what was cancelled, who was told, and that they left.</summary>
    public sealed record Gone : PersonLeft;

    /// <summary>Something has to be decided first.</summary>
    /// <param name="Work">What is not settled, by course of work.</param>
    /// <param name="Drafts">Whether nobody said that unsigned notes may stay drafts.</param>
    public sealed record NotSettled(IReadOnlyDictionary<Id<Episode>, LeavingLack> Work, bool Drafts) : PersonLeft;

    /// <summary>A practice always has an owner.</summary>
    public sealed record LastOwner : PersonLeft;

    /// <summary>Nobody who works here.</summary>
    public sealed record NotThere : PersonLeft;
}
