namespace Rapport.Statistics.MixedModels.Nested;

/// <summary>Where the entries of a symmetric matrix lie when only its upper triangle is kept, row by row.</summary>
internal sealed class Packing
{
    private readonly int[] _at;

    public Packing(int width)
    {
        Width = width;
        Length = width * (width + 1) / 2;
        _at = new int[width * width];
        for (int i = 0, k = 0; i < width; i++)
            for (var j = i; j < width; j++) _at[i * width + j] = _at[j * width + i] = k++;
    }

    public int Width { get; }

    public int Length { get; }

    public int this[int row, int column] => _at[row * Width + column];

    /// <summary>Where the entries of one row lie.</summary>
    public ReadOnlySpan<int> Row(int row) => _at.AsSpan(row * Width, Width);
}
