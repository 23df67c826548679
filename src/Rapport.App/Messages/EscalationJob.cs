using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Rapport.App.Jobs;

namespace Rapport.App.Messages;

/// <summary>Looks every minute for risk answers that nobody has read in time.</summary>
public sealed class EscalationJob(JobGround ground) : Job(ground)
{
    public override string Name => "escalation";

    public override TimeSpan Every => TimeSpan.FromMinutes(1);

    protected override async Task<string> Work(IServiceProvider services, CancellationToken stop)
    {
        var written = await services.GetRequiredService<EscalateRisks>().Run(stop);
        return "Written " + written.ToString(CultureInfo.InvariantCulture);
    }
}
