namespace Rapport.App.Demo;

/// <summary>Chance of the demonstration: the same seed tells the same stories.</summary>
internal sealed class DemoChance(int seed)
{
    private readonly Random _random = new(seed);

    public bool Is(double share) => _random.NextDouble() < share;

    /// <summary>Both ends included.</summary>
    public int Whole(int low, int high) => _random.Next(low, high + 1);

    public T Of<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    public TimeSpan Minutes(int low, int high) => TimeSpan.FromMinutes(Whole(low, high));

    public Guid Guid()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new(bytes);
    }
}
