namespace Rapport.Alliance.Simulation;

/// <summary>The seven simulated worlds of docs/methods/detectors.md. They resemble R6's own model and say nothing about clinics.</summary>
public enum World
{
    /// <summary>Normal noise, ruptures of one to four sessions.</summary>
    Base = 0,

    /// <summary>Noise with heavy tails: Student's t with 3 degrees of freedom.</summary>
    T3 = 1,

    /// <summary>Noise that hangs together: lag-one correlation .4.</summary>
    Ar = 2,

    /// <summary>Clients close to the top of the scale.</summary>
    Ceiling = 3,

    /// <summary>Ruptures in sessions 2 to 5.</summary>
    Early = 4,

    /// <summary>Ruptures that grow over five sessions.</summary>
    Slow = 5,

    /// <summary>A steady natural decline in everybody.</summary>
    Decline = 6,
}
