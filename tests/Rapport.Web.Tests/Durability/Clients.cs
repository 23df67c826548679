using System.Net;

namespace Rapport.Web.Tests.Durability;

/// <summary>Clients who fill in their forms and count for themselves what they were thanked for.</summary>
internal static class Clients
{
    /// <summary>Six at a time, until all are through or the program is gone.</summary>
    public static Task Send(Uri address, IEnumerable<string> tokens, Action<Guid> thanked) =>
        Parallel.ForEachAsync(tokens, new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (token, stop) =>
        {
            using var phone = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
            var submission = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
            try
            {
                var answer = await phone.PostAsync(new Uri("/f/" + token, UriKind.Relative), WaitingForms.Filled(submission), stop);
                if (answer.StatusCode == HttpStatusCode.SeeOther && answer.Headers.Location!.OriginalString.Contains("/thanks", StringComparison.Ordinal)) thanked(submission);
            }
            catch (HttpRequestException)
            {
                // killed in the middle: this one was not thanked, so it may or may not be there
            }
        });
}
