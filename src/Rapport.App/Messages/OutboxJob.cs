using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Rapport.App.Jobs;

namespace Rapport.App.Messages;

/// <summary>Sends what the outbox holds.</summary>
public sealed class OutboxJob(JobGround ground) : Job(ground)
{
    public override string Name => "outbox";

    public override TimeSpan Every => TimeSpan.FromSeconds(20);

    protected override async Task<string> Work(IServiceProvider services, CancellationToken stop)
    {
        var sent = await services.GetRequiredService<SendOutbox>().Run(stop);
        return "Sent " + sent.ToString(CultureInfo.InvariantCulture);
    }
}
