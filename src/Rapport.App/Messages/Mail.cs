using System.Net;
using System.Net.Mail;
using System.Text;
using Rapport.Care;

namespace Rapport.App.Messages;

/// <summary>Hands one e-mail to the server, or lays it into the folder.</summary>
public sealed class Mail(MailSettings settings)
{
    public bool IsOn => settings.IsOn;

    /// <exception cref="SmtpException">The server did not take it.</exception>
    /// <exception cref="FormatException">An address that is none.</exception>
    public async Task Send(string to, WrittenMessage message, CancellationToken stop)
    {
        using var mail = new MailMessage(new MailAddress(settings.From!, settings.Name), new MailAddress(to));
        mail.Subject = message.Subject ?? "";
        mail.Body = message.Body;
        mail.SubjectEncoding = mail.BodyEncoding = mail.HeadersEncoding = Encoding.UTF8;
        using var client = Client();
        await client.SendMailAsync(mail, stop);
    }

    private SmtpClient Client()
    {
        if (settings.Folder is { } folder)
        {
            Directory.CreateDirectory(folder);
            return new() { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = Path.GetFullPath(folder) };
        }
        var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.UsesTls };
        if (settings.User is { } user) client.Credentials = new NetworkCredential(user, settings.Password);
        return client;
    }
}
