using Rapport.Care;

namespace Rapport.App.Demo;

/// <summary>What is being told of one client.</summary>
internal sealed class DemoFile(DemoCourse of, Client client, Episode episode)
{
    private const int WithRisk = 7, RiskIn = 4;

    public DemoCourse Of { get; } = of;
    public Client Client { get; } = client;
    public Episode Episode { get; } = episode;
    public required DemoTeam.Member With { get; init; }
    public required DemoRepairs Repairs { get; init; }

    /// <summary>Homework that nobody has reported on yet.</summary>
    public Homework? Homework { get; set; }

    /// <summary>How many sessions were planned so far.</summary>
    public int Planned { get; private set; }

    public int NextNumber() => ++Planned;

    /// <summary>One client of the practice once marked that they were not safe; it was seen to.</summary>
    public bool HasRiskIn(int place) => Of.Index == WithRisk && place == RiskIn;
}
