using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Rapport.App.Jobs;

namespace Rapport.App.Signals;

/// <summary>The round of the day, once in a day wherever the program runs.</summary>
public sealed class RoundJob(JobGround ground) : Job(ground)
{
    public override string Name => "round-of-the-day";

    public override TimeSpan Every => TimeSpan.FromHours(20);

    protected override async Task<string> Work(IServiceProvider services, CancellationToken stop) =>
        "Looked " + (await services.GetRequiredService<RoundOfTheDay>().Run(stop)).ToString(CultureInfo.InvariantCulture);
}
