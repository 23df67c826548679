using Rapport.Alliance;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Briefing;

/// <summary>One thing that belongs to the client; all but one are null.</summary>
internal sealed record BriefRow
{
    public MustComeFirst? First { get; init; }

    public Signal? Signal { get; init; }

    public Homework? Homework { get; init; }

    public HomeworkReported? Report { get; init; }

    public ThingToRemember? Thing { get; init; }

    public Repair? Repair { get; init; }

    public PlannedQuestion? Question { get; init; }

    public RoomPreference? Room { get; init; }

    public Assignment? Assignment { get; init; }

    public Person? Person { get; init; }

    public SaidBefore? Said { get; init; }

    public HappenedSince? Since { get; init; }

    public InstrumentWording? Wording { get; init; }

    public Unsaid? Unsaid { get; init; }
}
