namespace Rapport.Statistics.Change;

/// <summary>Counts clients by category.</summary>
public sealed class ChangeTally
{
    private readonly int[] _counts = new int[Enum.GetValues<ChangeCategory>().Length];

    /// <summary>Clients counted.</summary>
    public int Clients { get; private set; }

    /// <summary>Clients in a category.</summary>
    /// <param name="category">The category.</param>
    public int this[ChangeCategory category] => _counts[(int)category];

    /// <summary>Counts one client.</summary>
    /// <param name="category">What the client's change amounts to.</param>
    public void Add(ChangeCategory category)
    {
        _counts[(int)category]++;
        Clients++;
    }

    /// <summary>Share of the clients counted, 0 to 1; NaN when there are none.</summary>
    /// <param name="category">The category.</param>
    public double Share(ChangeCategory category) => Clients == 0 ? double.NaN : (double)this[category] / Clients;
}
