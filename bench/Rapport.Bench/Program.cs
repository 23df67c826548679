using BenchmarkDotNet.Running;
using Rapport.Bench;

// Rapport.Bench data FOLDER ROWS SEED   writes the tables of the race
// Rapport.Bench [BenchmarkDotNet's own options]
if (args is ["data", var folder, var rows, var seed])
{
    RaceData.Write(folder, int.Parse(rows, System.Globalization.CultureInfo.InvariantCulture), int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture));
    return;
}
BenchmarkSwitcher.FromAssembly(typeof(RaceData).Assembly).Run(args);
