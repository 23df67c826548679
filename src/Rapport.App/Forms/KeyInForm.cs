using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Forms;

/// <summary>Takes in what stood on paper, keyed in by somebody of the practice.</summary>
public sealed class KeyInForm(RapportDb db, TimeProvider clock)
{
    private const int Tries = 3;

    /// <exception cref="ArgumentException">Answers that the instruments do not have, or a session of another client; the page asks before.</exception>
    public async Task<FormReceived> Run(FormWish wish, FormSubmission submission, Id<Person> by, CancellationToken stop)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                return await Try(wish, submission, by, stop);
            }
            catch (DbUpdateException) when (left > 1)
            {
                // a form of the client came at the same moment: what stands now decides
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Whether a risk answer is on it.</summary>
    public static bool HasRisk(FormSubmission submission, IReadOnlyList<Instrument> instruments, DateTimeOffset at) =>
        submission.Forms.Any(form => RiskMark.Among(instruments.First(one => one.Id == form.Instrument), form.Response, at).Count > 0);

    private async Task<FormReceived> Try(FormWish wish, FormSubmission submission, Id<Person> by, CancellationToken stop)
    {
        var session = await db.Sessions.FirstAsync(one => one.Id == wish.Session && one.Client == wish.Client, stop);
        var stands = await db.FormAnswers.AsNoTracking().Where(answer => answer.Session == wish.Session && answer.Client == wish.Client && answer.By != Respondent.Unknown).ToListAsync(stop);
        var now = clock.GetUtcNow();
        var received = submission.HandIn(session, wish.Purpose, new FormSlip(AnswerSource.PaperKeyedBy(by), now), stands);
        if (received is not FormReceived.Accepted accepted) return received;
        var instruments = await db.FindInstruments([.. submission.Forms.Select(form => form.Instrument)], stop);
        foreach (var form in submission.Forms)
            if (form.Problems(instruments.First(one => one.Id == form.Instrument)).Count > 0) throw new ArgumentException("answers that the form does not have", nameof(submission));
        foreach (var link in await db.FormLinks.Where(link => link.Session == wish.Session && link.Purpose == wish.Purpose && link.UsedAt == null && link.RevokedAt == null).ToListAsync(stop))
            link.Revoke(now);
        await db.KeepAnswers(accepted.Answers, instruments, clock, stop);
        await db.SaveChangesAsync(stop);
        return received;
    }
}
