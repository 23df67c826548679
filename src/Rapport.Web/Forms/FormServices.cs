using System.Text.Encodings.Web;
using System.Text.Unicode;
using Rapport.App.Jobs;
using Rapport.App.Messages;
using Rapport.Web.Hosting;

namespace Rapport.Web.Forms;

internal static class FormServices
{
    public static void AddForms(this IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton(Mailing(settings)).AddSingleton<Mail>().AddHostedService<OutboxJob>().AddHostedService<EscalationJob>().AddHostedService<App.Alone.OwnLinkJob>();
        // Letters of every language stand as they are; what means something to HTML is escaped as before.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<GuessLimit>();
        services.AddSingleton(provider => new JobGround(
            provider.GetRequiredService<IServiceScopeFactory>(), provider.GetRequiredService<TimeProvider>(), () => provider.GetRequiredService<Vault>().IsOpen, provider.GetRequiredService<ILoggerFactory>()));
    }

    private static MailSettings Mailing(IConfiguration settings)
    {
        var mail = new MailSettings
        {
            From = settings["Mail:From"], Name = settings["Mail:Name"], Host = settings["Mail:Host"], User = settings["Mail:User"], Password = settings["Mail:Password"],
            Folder = settings["Mail:Folder"], Port = settings.GetValue("Mail:Port", 587), UsesTls = settings.GetValue("Mail:Tls", true),
        };
        return mail.UsesTls || mail.Host is null or "localhost" or "127.0.0.1" or "::1" ? mail : throw new InvalidOperationException("Mail:Tls: may be off for a server on this machine alone");
    }
}
