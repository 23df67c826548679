using Rapport.Alliance;
using Rapport.Care;

namespace Rapport.App.Repairs;

/// <summary>What is written in a repair.</summary>
public abstract record RepairAct
{
    private RepairAct() { }

    /// <summary>The kind of strain is seen in another way.</summary>
    public sealed record Name(RuptureKind Kind) : RepairAct;

    /// <summary>What may have led to it.</summary>
    public sealed record MayHaveLed(string Words) : RepairAct;

    /// <summary>Something was done in a session.</summary>
    public sealed record Did(RepairDone Done, Id<Session> In) : RepairAct;

    /// <summary>What the client said.</summary>
    public sealed record ClientSaid(string Words) : RepairAct;

    /// <summary>How it is now, in the client's word.</summary>
    public sealed record Word(ClientsWord Is, string? Words) : RepairAct;

    /// <summary>It ends.</summary>
    public sealed record Close(RepairState How) : RepairAct;
}
