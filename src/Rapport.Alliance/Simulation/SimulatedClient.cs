namespace Rapport.Alliance.Simulation;

/// <summary>A client with known truth.</summary>
/// <param name="Index">The client's index in the run, from 0.</param>
/// <param name="Values">The rating of every session from the first, on a scale from 1 to 5 in twelfths, higher is better.</param>
/// <param name="Onset">The session in which the rupture begins; null where there is none.</param>
/// <param name="End">The last session of the rupture; null where there is none.</param>
public sealed record SimulatedClient(int Index, IReadOnlyList<double> Values, int? Onset, int? End)
{
    /// <summary>How many clients a simulated therapist has.</summary>
    public const int ClientsOfATherapist = 20;

    /// <summary>The therapist's index in the run, from 0.</summary>
    public int Therapist => Index / ClientsOfATherapist;
}
