using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Rapport.App.Jobs;

namespace Rapport.App.Alone;

/// <summary>Looks for clients who asked for a link to their own page.</summary>
public sealed class OwnLinkJob(JobGround ground) : Job(ground)
{
    public override string Name => "own-links";

    public override TimeSpan Every => TimeSpan.FromSeconds(10);

    protected override async Task<string> Work(IServiceProvider services, CancellationToken stop)
    {
        var written = await services.GetRequiredService<SendWantedLinks>().Run(stop);
        return "Written " + written.ToString(CultureInfo.InvariantCulture);
    }
}
