namespace Rapport.Statistics.Change.Slopes;

/// <summary>Which slope of a client is weighed. Decided in docs/decisions/0022-client-slopes.md.</summary>
public enum SlopeForm
{
    /// <summary>The client's own slope, average plus deviation: is this person changing?</summary>
    Total = 0,

    /// <summary>The deviation alone: does this person change faster or slower than the average client? "Deteriorated" then means "improved less".</summary>
    Deviation = 1,
}
